import type { InstrumentCheck } from '#contract/measurement/instrument.ts'
import type { Key } from '#web/i18n/translate.ts'

export type MissingLine = Readonly<{
  key: string
  item: string | null
  stops: boolean
  says: Key
  place: InstrumentCheck['gaps'][number]['place'] | null
  locale: string | null
  /** How many options lack the same: told in one line. */
  options: number
}>

const none = { place: null, locale: null, options: 0 } as const

/** The check as lines to read, what stops first within each sort; options of one item are put together. */
export function linesOf(check: InstrumentCheck): readonly MissingLine[] {
  const gaps = new Map<string, MissingLine>()
  for (const { item, place, locale, cause, stops } of check.gaps) {
    const key = [item, place, locale, cause].join(' ')
    const options = (gaps.get(key)?.options ?? 0) + 1
    gaps.set(key, { key, item, place, locale, stops, says: `form.gap.${cause}`, options })
  }
  return [
    ...check.faults.map(({ item, fault, detail }) => ({
      ...none,
      key: [item, fault, detail].join(' '),
      item,
      stops: true,
      says: `form.fault.${fault}` as const,
    })),
    ...gaps.values(),
    ...check.unreachable.map((item) => told(item, true, 'form.unreachable')),
    ...check.undecided.map((item) => told(item, false, 'form.undecided')),
    ...check.breaks.map((item) => told(item, false, 'form.breaks')),
  ]
}

const told = (item: string, stops: boolean, says: Key): MissingLine => ({
  ...none,
  key: `${item} ${says}`,
  item,
  stops,
  says,
})
