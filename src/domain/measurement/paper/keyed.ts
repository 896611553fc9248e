import { type CanonicalValue, canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { ItemId } from '#domain/kernel/id.ts'
import type { Answer, AnswerSet, Answers, Help } from '../instrument/answer-set.ts'
import { type Instrument, itemsOf } from '../instrument/instrument.ts'
import { answerReader } from '../instrument/read-answer.ts'
import { compileSubmission, type SubmissionFault } from '../instrument/submission.ts'
import type { Locale, Variant } from '../instrument/text.ts'

/** One field of a paper as somebody read it: what stands there, nothing, or something that cannot be read. */
export type KeyedValue = string | readonly string[] | Readonly<{ missing: 'skipped' | 'unreadable' }>

/** A paper as one person keyed it. Items that were not asked on the way through it have no value. */
export type Keyed = Readonly<{
  help: Help
  locale: Locale
  variant: Variant
  values: Readonly<Record<string, KeyedValue>>
}>

const isReason = (value: KeyedValue | undefined): value is Readonly<{ missing: 'skipped' | 'unreadable' }> =>
  typeof value === 'object' && !Array.isArray(value)

const unreadable: Answer = { missing: 'unreadable' }

/**
 * The answers that a keyed paper gives, by the same rules as any other form: what was answered to a hidden question is
 * dropped. What cannot be read, or where two boxes are marked, is said to be so.
 */
export function answersOfKeyed(
  instrument: Instrument,
  { values }: Keyed,
): Readonly<{ answers: Answers; faults: readonly SubmissionFault[] }> {
  const raw = Object.fromEntries(
    Object.entries(values).map(([item, value]) => [item, isReason(value) ? '' : value]),
  )
  const { answers, faults } = compileSubmission(instrument)(raw)
  const isShown = (item: ItemId): boolean => canonicalJson({ ...reasonOf(answers[item]) }) !== notShown
  const marked = itemsOf(instrument)
    .filter(({ id }) => isReason(values[id]) && values[id].missing === 'unreadable' && isShown(id))
    .map(({ id }) => [id, unreadable] as const)
  return { answers: { ...answers, ...Object.fromEntries(marked) }, faults }
}

const notShown = canonicalJson({ missing: 'not_shown' })

const reasonOf = (answer: Answer | undefined): Readonly<{ missing?: string }> =>
  typeof answer === 'object' && 'missing' in answer ? answer : {}

/** What is sealed of a paper: the same as of a form that was answered on a telephone. */
export const setOfKeyed = (sha256: string, { help, locale, variant }: Keyed, answers: Answers): string => {
  const set: AnswerSet = { instrument: sha256, locale, variant, help, answers }
  return canonicalJson(set as CanonicalValue)
}

/** What two people can read differently: who helped, in which language and wording, and every question. */
export const besides = ['help', 'locale', 'variant'] as const
export type Field = (typeof besides)[number] | ItemId

/** How many fields two people read: those that either of them was asked for. */
export const fieldCount = (first: Keyed, second: Keyed): number =>
  besides.length + new Set([...Object.keys(first.values), ...Object.keys(second.values)]).size

/** The fields that two people read differently, in the order of the paper. `1,0` and `1` are the same number. */
export function differences(instrument: Instrument, first: Keyed, second: Keyed): readonly Field[] {
  const items = itemsOf(instrument).filter((item) => {
    const read = answerReader(item)
    const said = (value: KeyedValue | undefined): string => {
      if (value === undefined) return 'not asked'
      if (isReason(value)) return value.missing
      const found = read(value)
      if ('fault' in found) return `fault ${canonicalJson(value)}`
      return found.answer === null ? 'skipped' : `answer ${canonicalJson(found.answer)}`
    }
    return said(first.values[item.id]) !== said(second.values[item.id])
  })
  return [...besides.filter((field) => first[field] !== second[field]), ...items.map(({ id }) => id)]
}

/** What a third look at the paper says of the fields that differ. `null`: the question was not asked. */
export type Decisions = Readonly<Partial<Pick<Keyed, (typeof besides)[number]>>> &
  Readonly<{ values: Readonly<Record<string, KeyedValue | null>> }>

/** The first keying with every field that differs decided; null while one of them is not. */
export function decided(
  instrument: Instrument,
  [first, second]: readonly [Keyed, Keyed],
  decisions: Decisions,
): Keyed | null {
  const differing = differences(instrument, first, second)
  const isDecided = (field: Field): boolean => {
    const beside = besides.find((one) => one === field)
    return beside ? decisions[beside] !== undefined : Object.hasOwn(decisions.values, field)
  }
  if (!differing.every(isDecided)) return null
  const values = differing.flatMap((field) => {
    const value = decisions.values[field]
    return value === undefined || value === null ? [] : [[field, value] as const]
  })
  const kept = Object.entries(first.values).filter(([item]) => !differing.some((field) => field === item))
  const isOpen = (field: (typeof besides)[number]) => differing.includes(field)
  return {
    help: (isOpen('help') && decisions.help) || first.help,
    locale: (isOpen('locale') && decisions.locale) || first.locale,
    variant: (isOpen('variant') && decisions.variant) || first.variant,
    values: Object.fromEntries([...kept, ...values]),
  }
}

/** Differing fields in a thousand, to one decimal; null where nothing has been keyed twice. */
export const perThousand = ({
  fields,
  differing,
}: Readonly<{ fields: number; differing: number }>): number | null =>
  fields === 0 ? null : Math.floor((differing * 20_000 + fields) / (2 * fields)) / 10
