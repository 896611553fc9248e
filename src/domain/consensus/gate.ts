import { sharePercent } from '#domain/kernel/share.ts'
import { cutAfter, mostYes, type Order, ranked } from './cut.ts'
import { type Gate, placesFor, type Quorum } from './gate-rule.ts'
import type { Draw } from './lot.ts'
import { type Kind, kinds, type Perspective } from './proposal.ts'
import { isBelow, medianRatio, ratioOf } from './ratio.ts'
import type { Cut, RoundResult } from './round-result.ts'
import { byScore, type Scored } from './score.ts'
import { chosenWord } from './sensitivity/consensus-word.ts'
import { type Candidate, type Entries, type Settled, settleTie } from './tie.ts'

/** An item of the round with the yes votes it was given, and the score where the form has one of its own. */
export type Counted = Candidate & Readonly<{ kind: Kind; yes: number; scored?: Scored }>

export type Count = Readonly<{
  /** In ballot order, which is the order among equals and decides nothing else. */
  items: readonly Counted[]
  /** Voters present when the round closed. */
  electorate: number
  /** Ballots counted, blank ones too. Where only totals are known: the electorate. */
  cast: number
  /** Entries in the protocol before this round. */
  entries?: Entries
  draw?: Draw
}>

/** One list of places: all items, or one kind. */
export type PlaceList = Readonly<{
  kind: Kind | null
  places: number
  cut: Cut | null
  /** At the cut, when there were not places for them all. */
  tied: readonly string[]
  /** Of these, those that a run-off decides between. */
  undecided: readonly string[]
  /** Places that nobody has: too few above the line, or a tie that keeps them empty or waits. */
  empty: number
}>

export type GateFate = 'advanced' | 'dropped' | 'remaining'

export type GateOutcome = Readonly<{
  n: number
  belowQuorum: boolean
  /** False when nobody voted or the quorum was not reached: then nothing moves. */
  isApplied: boolean
  /** Every item exactly once, best first. */
  items: readonly (Counted & Readonly<{ share: number | null; fate: GateFate }>)[]
  lists: readonly PlaceList[]
}>

const noEntries: Entries = { participant: 0, staff: 0, organisation: 0, society: 0 }

/** Quorum is asked of the electorate, in whole numbers. */
export const reachesQuorum = (quorum: Quorum | undefined, electorate: number, cast: number): boolean =>
  !quorum || (cast * quorum.den >= quorum.num * electorate && cast >= quorum.min)

const isUnderLine = (gate: Gate, n: number): ((item: Counted) => boolean) => {
  if (gate.dropBelow === undefined) return () => false
  const line = gate.score === 'median' ? medianRatio(gate.dropBelow) : ratioOf(gate.dropBelow)
  return ({ yes, scored }) => {
    if (!scored) return isBelow(yes, n, line)
    return scored.score !== null && isBelow(scored.score.points, scored.score.of, line)
  }
}

const bestFirst: Order<Counted> = (a, b) =>
  a.scored && b.scored ? byScore(a.scored.score, b.scored.score) : mostYes(a, b)

/** An item that nobody could judge competes for no place, and is not under any line either. */
const hasScore = ({ scored }: Counted): boolean => scored?.score !== null

/** The item's own denominator where it has one. */
const shareIn = ({ yes, scored }: Counted, n: number): number | null => sharePercent(yes, scored?.n ?? n)

const ownScore = ({ scored }: Counted) => (scored ? { n: scored.n, score: scored.score } : {})

/** The entries once those are in that advance before any tie is looked at. */
const withEntries = (entries: Entries, advanced: readonly Counted[]): Entries => {
  const of = (perspective: Perspective): number =>
    entries[perspective] + advanced.filter((item) => item.perspective === perspective).length
  return {
    participant: of('participant'),
    staff: of('staff'),
    organisation: of('organisation'),
    society: of('society'),
  }
}

type Drawn = Readonly<{ list: PlaceList; settled: Settled<Counted> }>

function fillPlaces(gate: Gate, standing: readonly Counted[], count: Count, n: number): readonly Drawn[] {
  const { advance } = gate
  if (advance === undefined) return []
  const lines = (typeof advance === 'number' ? [null] : kinds).map((kind) => {
    const places = placesFor(advance, kind)
    const competing = kind === null ? standing : standing.filter((item) => item.kind === kind)
    return { kind, places, line: cutAfter(places, competing.filter(hasScore), bestFirst) }
  })
  const entries = withEntries(
    count.entries ?? noEntries,
    lines.flatMap(({ line }) => line.above),
  )
  return lines.map(({ kind, places, line }) => {
    const facts = { entries, draw: count.draw ?? null }
    const tie = settleTie(gate, line.tied, places - line.above.length, facts)
    const advanced = [...line.above, ...tie.advanced]
    const cut = line.last && {
      yes: line.last.yes,
      share: shareIn(line.last, n) ?? 0,
      ...ownScore(line.last),
    }
    return {
      list: {
        kind,
        places,
        cut,
        tied: line.tied.map(({ id }) => id),
        undecided: tie.undecided.map(({ id }) => id),
        empty: Math.max(0, places - advanced.length),
      },
      settled: { ...tie, advanced },
    }
  })
}

/**
 * The gate of a round: what advances, what falls, what remains. Whole numbers only; the same count
 * always gives the same answer. An item under the line is never lifted to fill a place (S0 p. 7-8).
 */
export function decideGate(gate: Gate, count: Count): GateOutcome {
  const n = gate.denominator === 'electorate' ? count.electorate : count.cast
  const belowQuorum = !reachesQuorum(gate.quorum, count.electorate, count.cast)
  const isApplied = n > 0 && !belowQuorum
  const dropped = new Set(isApplied ? count.items.filter(isUnderLine(gate, n)) : [])
  const standing = count.items.filter((item) => !dropped.has(item))
  const drawn = isApplied ? fillPlaces(gate, standing, count, n) : []
  const advanced = new Set(drawn.flatMap(({ settled }) => settled.advanced))
  const undecided = new Set(drawn.flatMap(({ settled }) => settled.undecided))

  const fateOf = (item: Counted): GateFate => {
    if (!isApplied || undecided.has(item)) return 'remaining'
    if (dropped.has(item)) return 'dropped'
    if (advanced.has(item)) return 'advanced'
    return gate.rest === 'dropped' ? 'dropped' : 'remaining'
  }
  return {
    n,
    belowQuorum,
    isApplied,
    items: ranked(count.items, bestFirst).map((item) => ({
      ...item,
      share: shareIn(item, n),
      fate: fateOf(item),
    })),
    lists: drawn.map(({ list }) => list),
  }
}

const cutOf = (gate: Gate, lists: readonly PlaceList[]): RoundResult['cut'] => {
  const of = (kind: Kind | null): Cut | null => lists.find((list) => list.kind === kind)?.cut ?? null
  return typeof gate.advance === 'object' ? { process: of('process'), effect: of('effect') } : of(null)
}

/** The outcome in the words that are published and hashed. `cast` is null where only totals are known. */
export function roundResult(
  round: Readonly<{ id: string; cast: number | null; gate: Gate }>,
  { items, lists, belowQuorum, n }: GateOutcome,
): RoundResult {
  const tied = new Set(lists.flatMap((list) => list.tied))
  const having = (fate: GateFate) => items.filter((item) => item.fate === fate).map(({ id }) => id)
  const isConsensus = (item: GateOutcome['items'][number]): boolean => {
    const voted = { isAdvanced: item.fate === 'advanced', yes: item.yes, n: item.scored?.n ?? n }
    return chosenWord(voted, round.gate.consensus) === 'consensus'
  }
  return {
    id: round.id,
    cast: round.cast,
    advanced: having('advanced'),
    dropped: having('dropped'),
    remaining: having('remaining'),
    tied: items.filter(({ id }) => tied.has(id)).map(({ id }) => id),
    cut: cutOf(round.gate, lists),
    results: items.map((item) => ({ id: item.id, yes: item.yes, share: item.share, ...ownScore(item) })),
    ...(belowQuorum ? { belowQuorum: true } : {}),
    ...(round.gate.consensus ? { consensus: items.filter(isConsensus).map(({ id }) => id) } : {}),
  }
}
