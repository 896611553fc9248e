import type { Missing } from '#contract/consensus/report.ts'
import type { ConferenceFacts } from '#contract/consensus/report-facts.ts'
import { cleanTree } from '#domain/kernel/report/clean-text.ts'
import type { Report } from '#domain/kernel/report/report.ts'
import type { Language } from '#web/i18n/language.ts'
import { colophon } from '../colophon.ts'
import { codesPart, historiesPart } from './annexes.ts'
import {
  afterthoughtsPart,
  deviationsPart,
  missingPart,
  notesPart,
  outcomePart,
  protectionPart,
  tiesPart,
  voicesPart,
} from './closing-part.ts'
import { coveragePart } from './coverage-part.ts'
import { proposedAlt } from './flow-chart.ts'
import { making } from './make.ts'
import { missingIn } from './missing.ts'
import { panelPart, shortPart, sourcesPart, whoPart } from './opening-part.ts'
import { preparationPart } from './preparation-part.ts'
import { roundsPart } from './rounds-part.ts'
import { sensitivityPart } from './sensitivity-part.ts'
import { argumentsPart, talksPart } from './talks-part.ts'

export type Edition = Readonly<{
  id: string
  lang: Language
  version: number
  /** The Swedish day it is dated. */
  date: string
  /** Where it lasts; null for a draft. */
  address: string | null
  /** Why there is a new version of what was published; null for the first. */
  reason: string | null
}>

export type MadeReport = Readonly<{ report: Report; missing: readonly Missing[]; proposedAlt: string }>

const namesIn = (authors: string | null): readonly string[] =>
  (authors ?? '')
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** The report of a conference, as far as it is known. The same facts always make the same tree. */
export function conferenceReport(facts: ConferenceFacts, edition: Edition): MadeReport {
  const by = making(cleanTree(facts), edition.lang)
  const missing = missingIn(by)
  const report: Report = {
    id: edition.id,
    kind: 'conference',
    title: by.t('conferenceReport.title', { name: by.facts.conference.name }),
    lang: edition.lang,
    association: by.facts.association,
    authors: namesIn(by.facts.fields.authors),
    date: edition.date,
    version: edition.version,
    sections: [
      shortPart(by, edition.reason),
      whoPart(by),
      panelPart(by),
      preparationPart(by),
      sourcesPart(by),
      talksPart(by),
      roundsPart(by),
      tiesPart(by),
      sensitivityPart(by),
      outcomePart(by),
      deviationsPart(by),
      protectionPart(by),
      ...voicesPart(by),
      afterthoughtsPart(by),
      ...notesPart(by),
      missingPart(
        by,
        missing.map(({ words }) => words),
      ),
      historiesPart(by),
      argumentsPart(by),
      codesPart(by),
      coveragePart(by),
      colophon(edition.lang, edition.address),
    ],
  }
  return { report, missing, proposedAlt: proposedAlt(by) }
}
