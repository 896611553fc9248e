import type { WaveFacts } from '#contract/measurement/wave-facts.ts'
import type { Cell } from '#domain/kernel/report/block.ts'
import { plain } from '#domain/kernel/report/inline.ts'
import type { Section } from '#domain/kernel/report/report.ts'
import { formatDay } from '#web/i18n/date.ts'
import type { Translate } from '#web/i18n/translate.ts'
import { method, section, stated, table, text } from '../conference/make.ts'
import { settingsOf } from './impact-assessment.ts'

type By = Readonly<{ facts: WaveFacts; t: Translate }>

const kinds = ['sealed', 'slips', 'key', 'contacts', 'texts', 'answers'] as const

const words = (of: string): Cell => ({ is: 'words', of: plain(of) })

function rowOf({ facts: { wave, evidence }, t }: By, what: (typeof kinds)[number]): readonly Cell[] {
  const due = wave.due.find((one) => one.what === what)
  const gone = evidence.filter((row) => row.what === what)
  return [
    words(t(`wavePaper.kept.${what}`)),
    words(due ? formatDay('sv', due.on) : t(`wavePaper.when.${what}`)),
    words(gone.map(({ on }) => formatDay('sv', on)).join(', ') || t('wavePaper.notGone')),
    words(gone.length === 0 ? '–' : `${gone.reduce((sum, { count }) => sum + count, 0)}`),
  ]
}

/** *Gallringsunderlag*: what a wave kept, by which decision it goes, and what has gone. */
export function disposalRecord(by: By): readonly Section[] {
  const { facts, t } = by
  const columns = ['kept', 'when', 'gone', 'count'] as const
  return [
    section('about', t('wavePaper.about'), [
      settingsOf(by),
      text(
        'closed',
        facts.wave.closedOn === null
          ? t('wavePaper.notClosed')
          : t('wavePaper.closedOn', { day: formatDay('sv', facts.wave.closedOn) }),
      ),
    ]),
    section('disposal', t('wavePaper.disposal'), [
      table('disposal-table', {
        caption: t('wavePaper.disposalCaption'),
        columns: columns.map((key) => ({
          ...{ key, unit: null, rule: null },
          label: t(`wavePaper.col.${key}`),
        })),
        rows: kinds.map((what) => rowOf(by, what)),
        note: t('wavePaper.disposalNote'),
      }),
    ]),
    section('sign', t('wavePaper.sign'), [
      method(
        'sign-fields',
        t('wavePaper.signCaption'),
        (['checked', 'approved', 'signed'] as const).map((field) =>
          stated(t(`wavePaper.sign.${field}`), null),
        ),
      ),
    ]),
  ]
}
