import { cellAt, readAnswers } from './ballot.ts'
import { ballotOf, type Freeze } from './freeze.ts'

/**
 * What one person read from one paper: the answers as a phone would have sent them, and at level 3 the hash of the
 * card's token. `invalid`: nothing on it can be counted, or its card has voted by phone.
 */
export type PaperReading = Readonly<{ a: string; card: string | null }> | 'invalid'

/** Readings of one pass by place in the pile, from 1. */
export type Pass = ReadonlyMap<number, PaperReading>

/** Each of the pile is keyed by this many people, blind to each other. */
export const passes = 2

const isSame = (one: PaperReading, other: PaperReading): boolean =>
  one === 'invalid' || other === 'invalid' ? one === other : one.a === other.a && one.card === other.card

export type Comparison = Readonly<{
  /** Places that a pass has not reached: the first pass's, and the second's. */
  left: readonly [readonly number[], readonly number[]]
  /** Places that both have read, each in its own way. */
  differing: readonly number[]
  /** What both have read the same, in order of the pile. */
  agreed: readonly Readonly<{ pos: number; reading: PaperReading }>[]
}>

/** Lays two passes over a pile of `n` beside each other. A paper counts when two people have read the same. */
export function comparePasses(n: number, first: Pass, second: Pass): Comparison {
  const left: [number[], number[]] = [[], []]
  const differing: number[] = []
  const agreed: { pos: number; reading: PaperReading }[] = []
  for (let pos = 1; pos <= n; pos += 1) {
    const [one, other] = [first.get(pos), second.get(pos)]
    if (one === undefined) left[0].push(pos)
    if (other === undefined) left[1].push(pos)
    if (one === undefined || other === undefined) continue
    if (isSame(one, other)) agreed.push({ pos, reading: one })
    else differing.push(pos)
  }
  return { left, differing, agreed }
}

/** Every paper has been read the same by both: nothing stands in the way of the count. */
export const isAgreed = ({ left, differing }: Comparison): boolean =>
  left[0].length === 0 && left[1].length === 0 && differing.length === 0

/**
 * Positions of items, from 1, that two readings of a paper say different things about. Empty where it is the card, or
 * whether the paper can be counted at all, that they differ in.
 */
export function itemsApart(freeze: Freeze, one: PaperReading, other: PaperReading): readonly number[] {
  if (one === 'invalid' || other === 'invalid') return []
  const form = ballotOf(freeze)
  const [a, b] = [one, other].map((reading) => readAnswers(form, freeze.items, reading.a))
  if (!a || !b) return []
  return freeze.items.flatMap((_item, at) => (cellAt(a, at) === cellAt(b, at) ? [] : [at + 1]))
}

/** Places in the pile whose card another paper of the pile has too. */
export function doubledCards(agreed: Comparison['agreed']): readonly number[] {
  const places = new Map<string, number[]>()
  for (const { pos, reading } of agreed) {
    if (reading === 'invalid' || reading.card === null) continue
    places.set(reading.card, [...(places.get(reading.card) ?? []), pos])
  }
  return [...places.values()].filter((found) => found.length > 1).flat()
}
