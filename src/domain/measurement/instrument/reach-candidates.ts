import type { ItemId } from '#domain/kernel/id.ts'
import type { Answer } from './answer-set.ts'
import { hasOptions, type Item, numberBounds } from './item.ts'
import { answerReader } from './read-answer.ts'
import { compileRelevance, type Leaf } from './relevance.ts'

/** An answer to try; undefined: left without one. */
export type Candidate = Answer | undefined

/** Above this many chosen-or-not options, every way of choosing is too many to list. */
const mostChosen = 12

/**
 * One answer for each way in which an item's answer can make conditions come out, left out included.
 * Null: more ways than can be listed.
 */
export function candidatesFor(
  item: Item,
  leaves: readonly Leaf[],
  byId: ReadonlyMap<ItemId, Item>,
): readonly Candidate[] | null {
  const raws = item.kind === 'multi' ? chosenSets(item, leaves) : rawValues(item, leaves)
  if (!raws) return null
  const read = answerReader(item)
  const rules = leaves.map((leaf) => compileRelevance(leaf, byId))
  const bySigns = new Map<string, Candidate>([[signs(rules, undefined), undefined]])
  for (const raw of raws) {
    const found = read(raw)
    if (!('answer' in found) || found.answer === null) continue
    const key = signs(rules, found.answer)
    if (!bySigns.has(key)) bySigns.set(key, found.answer)
  }
  return [...bySigns.values()]
}

const signs = (rules: readonly ReturnType<typeof compileRelevance>[], answer: Candidate): string =>
  rules.map((rule) => (rule(() => answer) ? '1' : '0')).join('')

function rawValues(item: Item, leaves: readonly Leaf[]): readonly string[] {
  if (hasOptions(item.kind)) return (item.options ?? []).map(({ code }) => code)
  const named = leaves.flatMap((leaf) =>
    'value' in leaf ? [leaf.value] : 'values' in leaf ? [...leaf.values] : [],
  )
  if (item.kind === 'number' || item.kind === 'year') return numbersAround(item, named.map(Number))
  if (item.kind === 'date') return daysAround(named.map(String))
  // A text that nobody names stands for every other text.
  return [...named.map(String), unlike(named.map(String))]
}

const unlike = (texts: readonly string[]): string => {
  let text = 'x'
  while (texts.includes(text)) text += 'x'
  return text
}

function numbersAround(item: Item, named: readonly number[]): readonly string[] {
  const { min, max } = numberBounds(item)
  const digits = item.kind === 'number' ? (item.decimals ?? 0) : 0
  const step = 1 / 10 ** digits
  return [min, max, ...named.flatMap((number) => [number - step, number, number + step])].map((number) =>
    number.toFixed(digits),
  )
}

const dayMilliseconds = 86_400_000

function daysAround(named: readonly string[]): readonly string[] {
  const days = named.flatMap((day) => {
    const time = Date.parse(`${day}T00:00:00Z`)
    return Number.isNaN(time) ? [] : [time - dayMilliseconds, time, time + dayMilliseconds]
  })
  return days.length === 0 ? ['2026-11-22'] : days.map((time) => new Date(time).toISOString().slice(0, 10))
}

function chosenSets(item: Item, leaves: readonly Leaf[]): readonly (readonly string[])[] | null {
  const options = item.options ?? []
  const named = new Set(leaves.flatMap((leaf) => (leaf.op === 'selected' ? [leaf.code] : [])))
  const choices = options.filter(({ missing }) => !missing)
  const telling = choices.filter(({ code }) => named.has(code)).map(({ code }) => code)
  const other = choices.find(({ code }) => !named.has(code))
  const members = other ? [...telling, other.code] : telling
  if (members.length > mostChosen) return null
  const sets = Array.from({ length: 2 ** members.length }, (_, set) =>
    members.filter((_, bit) => (set >> bit) & 1),
  )
  return [...sets, ...options.filter(({ missing }) => missing).map(({ code }) => [code])]
}
