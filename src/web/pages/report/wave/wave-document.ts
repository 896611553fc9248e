import type { WaveDocument, WaveFacts } from '#contract/measurement/wave-facts.ts'
import { cleanTree } from '#domain/kernel/report/clean-text.ts'
import type { Report } from '#domain/kernel/report/report.ts'
import { translator } from '#web/i18n/translate.ts'
import { disposalRecord } from './disposal-record.ts'
import { impactAssessment } from './impact-assessment.ts'

const parts = { dpia: impactAssessment, disposal: disposalRecord } as const

/** A paper about a wave's protection, in Swedish: it is for the association's own archive and data protection officer. */
export function waveDocument(
  document: WaveDocument,
  given: WaveFacts,
  { date, version }: Readonly<{ date: string; version: number }>,
): Report {
  const facts = cleanTree(given)
  const t = translator('sv')
  return {
    id: facts.wave.wave,
    kind: document,
    title: t(`wavePaper.title.${document}`, { name: facts.wave.name }),
    lang: 'sv',
    association: facts.association,
    authors: [],
    ...{ date, version },
    sections: parts[document]({ facts, t }),
  }
}
