import type { ItemId } from '#domain/kernel/id.ts'
import { leastSteps } from '#domain/kernel/statistics/scale-mean.ts'
import { type AnswerSet, helps, isMissing } from '../instrument/answer-set.ts'
import { type Instrument, itemsOf } from '../instrument/instrument.ts'
import { comparabilityKey, type Item } from '../instrument/item.ts'
import type { Missing } from '../missing.ts'

/** One thing that is counted: the answers to a question, a pair of them, or who held the pen. */
export type Question = Readonly<{
  /** The ledger is kept by it; for an item what its figures may be put in one series by. */
  key: string
  kind: 'one' | 'many' | 'pair' | 'help' | 'count'
  /** The later of a pair; null for help, and for how many answered. */
  item: Item | null
  /** The earlier of a pair. */
  before: Item | null
  categories: readonly string[]
  /** What a mean is made of, in the order of the categories; null where there is none to make. */
  values: readonly number[] | null
}>

/** Codes that count as an answer, in the order they are asked. */
const validOptions = (item: Item) => (item.options ?? []).filter(({ missing }) => missing === undefined)

/** Null where an option has no place on the scale, or the scale has under five steps. */
function valuesOf(item: Item): readonly number[] | null {
  const values = validOptions(item).flatMap(({ value }) => (value === undefined ? [] : [value]))
  return values.length >= leastSteps && values.length === validOptions(item).length ? values : null
}

const codesOf = (item: Item): readonly string[] => validOptions(item).map(({ code }) => code)

export const pairKey = (before: Item, now: Item): string =>
  `${comparabilityKey(before)}+${comparabilityKey(now)}`

function pairOf(now: Item, all: readonly Item[]): readonly Question[] {
  const before = all.find(({ id }) => now.pair?.role === 'now' && id === now.pair.with)
  const codes = codesOf(now)
  const isScale = validOptions(now).every(({ value }) => value !== undefined)
  if (!before || !isScale || codes.join() !== codesOf(before).join()) return []
  const categories = codes.flatMap((from) => codes.map((to) => `${from} ${to}`))
  return [{ key: pairKey(before, now), kind: 'pair', item: now, before, categories, values: null }]
}

/** Everything that a wave with this questionnaire counts. Numbers, days and written answers are not among them. */
export function questionsOf(instrument: Pick<Instrument, 'blocks'>): readonly Question[] {
  const all = itemsOf(instrument)
  const asked = all.filter(
    ({ kind, background }) => !background && (kind === 'single' || kind === 'scale' || kind === 'multi'),
  )
  return [
    ...asked.flatMap((item): readonly Question[] => [
      {
        key: comparabilityKey(item),
        kind: item.kind === 'multi' ? 'many' : 'one',
        item,
        before: null,
        categories: codesOf(item),
        values: item.kind === 'multi' ? null : valuesOf(item),
      },
      ...pairOf(item, all),
    ]),
    { key: 'help', kind: 'help', item: null, before: null, categories: helps, values: null },
    answerCount,
  ]
}

/** How many answered at all. */
export const answerCount: Question = {
  key: 'answers',
  kind: 'count',
  item: null,
  before: null,
  categories: [],
  values: null,
}

type Read = readonly number[] | Missing

const missing: Missing = 'skipped'

function readOne(set: AnswerSet, item: Item, categories: readonly string[]): Read {
  const answer = set.answers[item.id]
  if (isMissing(answer)) return answer.missing
  if (typeof answer === 'object') {
    const found = answer.map((code) => categories.indexOf(code)).filter((at) => at >= 0)
    return found.length > 0 ? found : missing
  }
  const at = answer === undefined ? -1 : categories.indexOf(String(answer))
  return at < 0 ? missing : [at]
}

/** Which categories somebody chose, by their places; or why there is no answer. */
export function readAnswer({ kind, item, before, categories }: Question, set: AnswerSet): Read {
  if (kind === 'count') return []
  if (kind === 'help') return [helps.indexOf(set.help)]
  if (!item) return missing
  if (kind !== 'pair' || !before) return readOne(set, item, categories)
  const codes = codesOf(item)
  const [was, is] = [readOne(set, before, codes), readOne(set, item, codes)]
  if (typeof was === 'string') return was
  if (typeof is === 'string') return is
  return [(was[0] ?? 0) * codes.length + (is[0] ?? 0)]
}

/** The code somebody gave to a background question; empty where there is none. */
export function backgroundCode(set: AnswerSet, item: ItemId): string {
  const answer = set.answers[item]
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : ''
}
