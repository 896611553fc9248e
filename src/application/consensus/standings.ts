import { poolOf, type Standing, type Standings } from '#domain/consensus/pool.ts'
import type { Round, RoundPlan } from '#domain/consensus/round.ts'
import type { Outcome, RoundItem, RoundRecord } from './round-ports.ts'

export type Candidate = Omit<RoundItem, 'pos' | 'withdrawn'>

/** Items of a round that a run-off has to part, or is parting. */
export const undecidedIn = (round: Round): readonly string[] =>
  'runOff' in round && (round.runOff.state === 'needed' || round.runOff.state === 'under-way')
    ? round.runOff.items
    : []

const gateFate = (fate: Outcome['fate']): Standing['fate'] | null => {
  if (fate === 'unknown') return null
  return fate === 'remains' ? 'remaining' : fate
}

/** What the rounds so far have made of every proposal, the latest one deciding. */
export function standingsOf(rounds: readonly RoundRecord[], outcomes: readonly Outcome[]): Standings {
  const order = new Map(rounds.map(({ round }, at) => [round.id, { at, undecided: undecidedIn(round) }]))
  const standings = new Map<string, Standing>()
  for (const { round, proposal, yes, fate } of outcomes) {
    const held = order.get(round)
    const known = gateFate(fate)
    if (!held || !known) continue
    standings.set(proposal, { fate: known, round: held.at, isTied: held.undecided.includes(proposal), yes })
  }
  return standings
}

/** What a round would be about as things stand. */
export const poolFor = (
  { pool }: Pick<RoundPlan, 'pool'>,
  candidates: readonly Candidate[],
  standings: Standings,
): readonly Candidate[] => {
  const items = candidates.map((candidate) => ({ id: candidate.proposal, kind: candidate.kind, candidate }))
  return poolOf(items, pool, standings).map(({ candidate }) => candidate)
}

/** Whether every round before this one has its outcome, so that its pool will not change any more. */
export const isPoolSettled = (
  { number, plan, id }: Pick<Round, 'number' | 'plan' | 'id'>,
  rounds: readonly RoundRecord[],
): boolean =>
  plan.pool.from === 'all' ||
  rounds.every(
    ({ round }) =>
      round.id === id ||
      round.state === 'final' ||
      round.state === 'voided' ||
      round.number > number ||
      (plan.pool.from === 'tied' && round.state === 'applied'),
  )
