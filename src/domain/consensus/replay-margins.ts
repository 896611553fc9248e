import type { Kind } from './proposal.ts'

/** What was printed of the conference in April 2014 (S0 p. 6-10). Everything this file adds to it is invented. */
export type Published = Readonly<{
  /** 23 of the 24 invited came (S0 p. 10, note 3). */
  voters: number
  inventory: Readonly<Record<Kind, number>>
  /** The 41 of the extended protocol by original number; `yes` of vote 5 for the core, null for the others. */
  extended: readonly Readonly<{ originalNo: number; kind: Kind; yes: number | null }>[]
  /** How many went on and how many were left after each kind's first vote. */
  firstVote: Readonly<Record<Kind, Readonly<{ advance: number; remain: number }>>>
}>

/** Yes votes by original number, in ballot order. */
export type Margin = ReadonlyMap<number, number>

/** Counts between `low` and `high`, both reached where there are enough, none of them published. */
const spread = (
  numbers: readonly number[],
  low: number,
  high: number,
): readonly (readonly [number, number])[] =>
  numbers.map((number, index) => [number, high - ((index * 5) % (high - low + 1))])

const numbersOf = (kind: Kind, { inventory }: Published): readonly number[] => {
  const first = kind === 'process' ? 1 : inventory.process + 1
  return Array.from({ length: inventory[kind] }, (_, index) => first + index)
}

const inBallotOrder = (counts: readonly (readonly [number, number])[]): Margin =>
  new Map(counts.toSorted(([a], [b]) => a - b))

/** Half the voters or more, in whole votes: what is under this falls. */
const halfOf = (voters: number): number => Math.ceil(voters / 2)

/**
 * One kind's two votes. Which of the extended protocol's indicators went on in which vote is not published:
 * the lowest original numbers are given the first one. Bands never meet, so that no cut is tied.
 */
function votesOf(kind: Kind, published: Published): readonly [Margin, Margin] {
  const { voters, firstVote } = published
  const first = firstVote[kind]
  const half = halfOf(voters)
  const top = half + Math.ceil((voters - half) / 2)
  const kept = published.extended.filter((entry) => entry.kind === kind).map(({ originalNo }) => originalNo)
  const ordered = kept.toSorted((a, b) => a - b)
  const others = numbersOf(kind, published).filter((number) => !kept.includes(number))
  const early = ordered.slice(0, first.advance)
  const late = ordered.slice(first.advance)
  const hopeful = others.slice(0, first.remain - late.length)
  const fallen = others.slice(hopeful.length)
  return [
    inBallotOrder([
      ...spread(early, top, voters),
      ...spread([...late, ...hopeful], half, top - 1),
      ...spread(fallen, 0, half - 1),
    ]),
    inBallotOrder([...spread(late, half + 1, voters), ...spread(hopeful, 0, half)]),
  ]
}

/** Vote 5: the printed core, and the others under its lowest count of their kind. */
function lastVote({ extended }: Published): Margin {
  const core = extended.flatMap(({ originalNo, yes }) => (yes === null ? [] : [[originalNo, yes] as const]))
  const others = (['process', 'effect'] as const).flatMap((kind) => {
    const ofKind = extended.filter((entry) => entry.kind === kind)
    const lowest = Math.min(...ofKind.flatMap(({ yes }) => yes ?? []))
    const lost = ofKind.filter(({ yes }) => yes === null).map(({ originalNo }) => originalNo)
    return spread(lost, Math.max(0, lowest - 10), lowest - 1)
  })
  return inBallotOrder([...core, ...others])
}

/**
 * Yes counts for the five votes of 2014: the fifteen published ones, and invented ones for all others,
 * such that the published gates 14/46/37, 17, 5/16/19, 5 and 10 + 5 come out and no cut is tied.
 */
export function replayMargins(published: Published): readonly Margin[] {
  return [...votesOf('process', published), ...votesOf('effect', published), lastVote(published)]
}

/**
 * Ballots, one text of "1" and "0" a voter, that add up to the counts; the same ones every time.
 * Each item's yes votes begin at another voter, so that nobody says yes to everything popular.
 */
export const ballotsToMargin = (yes: readonly number[], voters: number): readonly string[] =>
  Array.from({ length: voters }, (_, voter) =>
    yes.map((votes, item) => ((voter + item * 7) % voters < votes ? '1' : '0')).join(''),
  )
