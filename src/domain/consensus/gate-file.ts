import type { BallotForm } from './ballot.ts'
import { type Checked, type FileFault, fileFault } from './file-fault.ts'
import { type Count, decideGate, type GateFate, type GateOutcome, roundResult } from './gate.ts'
import { gateFileRoundFaults, type Votes } from './gate-file-check.ts'
import type { Gate, Pool } from './gate-rule.ts'
import type { Draw } from './lot.ts'
import { type Kind, type Perspective, perspectives } from './proposal.ts'
import type { RoundResult } from './round-result.ts'
import type { Entries } from './tie.ts'

export type GateFileItem = Readonly<{ id: string; kind: Kind; perspective?: Perspective }>

export type GateFileRound = Readonly<{
  id: string
  pool: Pool
  electorate: number
  ballot: BallotForm
  votes: Votes
  rule: Gate
  /** The lot's nonce, as text; needed with the tie rule `lot`. */
  seed?: string
}>

/** A gate file once it is read and its defaults are filled in. */
export type GateFile = Readonly<{ items: readonly GateFileItem[]; rounds: readonly GateFileRound[] }>

export type GateFileAnswer = Readonly<{ rounds: readonly RoundResult[] }>

/** What the rounds so far have made of an item. */
type Standing = Readonly<{ fate: GateFate; round: number; isTied: boolean; yes: number }>
type Standings = ReadonlyMap<string, Standing>

/**
 * The items a round is about. A tie waits in `remaining` too, and `tied` is the ties of the latest round that
 * left any, among the kind asked for.
 */
function poolOf(
  items: readonly GateFileItem[],
  { kind, from }: Pool,
  standings: Standings,
): readonly GateFileItem[] {
  const ofKind = items.filter((item) => kind === undefined || item.kind === kind)
  if (from === 'all') return ofKind
  if (from !== 'tied') return ofKind.filter(({ id }) => standings.get(id)?.fate === from)
  const tied = ofKind.filter(({ id }) => standings.get(id)?.isTied)
  const latest = Math.max(...tied.map(({ id }) => standings.get(id)?.round ?? -1))
  return tied.filter(({ id }) => standings.get(id)?.round === latest)
}

/** Those who have advanced and are not up for a new vote, counted per perspective. */
function entriesBeside(
  pool: readonly GateFileItem[],
  items: readonly GateFileItem[],
  standings: Standings,
): Entries {
  const voted = new Set(pool)
  const entries = items.filter((item) => !voted.has(item) && standings.get(item.id)?.fate === 'advanced')
  const of = (perspective: Perspective) => entries.filter((item) => item.perspective === perspective).length
  const [participant, staff, organisation, society] = perspectives.map(of)
  return {
    participant: participant ?? 0,
    staff: staff ?? 0,
    organisation: organisation ?? 0,
    society: society ?? 0,
  }
}

const yesVotes = (votes: Votes, id: string): number =>
  'ballots' in votes
    ? votes.ballots.filter((ballot) => ballot.includes(id)).length
    : (votes.tally.get(id) ?? 0)

function standingsAfter(standings: Standings, round: number, outcome: GateOutcome): Standings {
  if (!outcome.isApplied) return standings
  const undecided = new Set(outcome.lists.flatMap((list) => list.undecided))
  return new Map([
    ...standings,
    ...outcome.items.map(
      ({ id, fate, yes }) => [id, { fate, round, isTied: undecided.has(id), yes }] as const,
    ),
  ])
}

const doubledIds = (list: readonly Readonly<{ id: string }>[], name: string): readonly FileFault[] =>
  list.flatMap(({ id }, position) =>
    list.findIndex((other) => other.id === id) < position
      ? [fileFault([name, position, 'id'], 'doubled', { name: id })]
      : [],
  )

/**
 * Plays the rounds of a gate file, one after the other. `drawWith` gives the lot of a seed.
 * Refused with the place: whatever is doubled, contradictory or impossible.
 */
export function runGateFile(file: GateFile, drawWith: (seed: string) => Draw): Checked<GateFileAnswer> {
  const { items, rounds } = file
  const doubled = [...doubledIds(items, 'items'), ...doubledIds(rounds, 'rounds')]
  if (doubled.length > 0) return { ok: false, faults: doubled }

  let standings: Standings = new Map()
  const results: RoundResult[] = []
  for (const [index, round] of rounds.entries()) {
    const pool = poolOf(items, round.pool, standings)
    const known = new Set(items.map(({ id }) => id))
    const faults = gateFileRoundFaults(index, round, pool, known)
    if (faults.length > 0) return { ok: false, faults }

    const cast = 'ballots' in round.votes ? round.votes.ballots.length : null
    const count: Count = {
      items: pool.map((item) => ({
        ...item,
        yes: yesVotes(round.votes, item.id),
        previousYes: standings.get(item.id)?.yes ?? null,
      })),
      electorate: round.electorate,
      cast: cast ?? round.electorate,
      entries: entriesBeside(pool, items, standings),
      ...(round.seed === undefined ? {} : { draw: drawWith(round.seed) }),
    }
    const outcome = decideGate(round.rule, count)
    results.push(roundResult({ id: round.id, cast, gate: round.rule }, outcome))
    standings = standingsAfter(standings, index, outcome)
  }
  return { ok: true, value: { rounds: results } }
}
