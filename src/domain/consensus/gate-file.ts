import type { Answers, BallotForm } from './ballot.ts'
import { type Checked, type FileFault, fileFault } from './file-fault.ts'
import { type Count, type Counted, decideGate, type GateOutcome, roundResult } from './gate.ts'
import { gateFileRoundFaults, type Votes } from './gate-file-check.ts'
import type { Gate, Pool } from './gate-rule.ts'
import type { Draw } from './lot.ts'
import { entriesBeside, poolOf, type Standings } from './pool.ts'
import type { Kind, Perspective } from './proposal.ts'
import type { RoundResult } from './round-result.ts'
import { scoreOf } from './score.ts'
import { tallyBallots } from './tally.ts'

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

/** Ballots in the file; null where only totals are known. */
const castIn = (votes: Votes): number | null => {
  if ('tally' in votes) return null
  return 'ballots' in votes ? votes.ballots.length : votes.ratings.length
}

/** What each ballot says, by the place of the items in the pool. */
function answersIn(
  votes: Votes,
  form: BallotForm['form'],
  pool: readonly GateFileItem[],
): readonly Answers[] {
  if ('ratings' in votes) {
    return votes.ratings.map((given) => ({
      form: 'rate9',
      ratings: pool.map(({ id }) => given.get(id) ?? null),
    }))
  }
  if (form !== 'rank' || 'tally' in votes) return []
  const places = new Map(pool.map(({ id }, position) => [id, position]))
  return votes.ballots.map((ids) => ({ form, ranking: ids.map((id) => places.get(id) ?? -1) }))
}

/** Yes votes, or for the forms that have one a score, of each item of the pool. */
function countVotes(
  { votes, ballot, rule, electorate }: GateFileRound,
  pool: readonly GateFileItem[],
): readonly Pick<Counted, 'yes' | 'scored'>[] {
  if (ballot.form === 'rate9' || ballot.form === 'rank') {
    const tallies = tallyBallots(ballot, answersIn(votes, ballot.form, pool), pool.length)
    const cast = castIn(votes) ?? electorate
    return tallies.map((tally) => {
      const scored = scoreOf(ballot, rule, tally, { electorate, cast })
      return { yes: tally.yes, ...(scored ? { scored } : {}) }
    })
  }
  return pool.map(({ id }) => {
    if ('tally' in votes) return { yes: votes.tally.get(id) ?? 0 }
    return { yes: 'ballots' in votes ? votes.ballots.filter((each) => each.includes(id)).length : 0 }
  })
}

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

    const cast = castIn(round.votes)
    const counts = countVotes(round, pool)
    const count: Count = {
      items: pool.map((item, position) => ({
        ...item,
        ...(counts[position] ?? { yes: 0 }),
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
