import type { AnonymityLevel } from '#domain/consensus/freeze.ts'
import type { Standings } from '#domain/consensus/pool.ts'
import type { Kind } from '#domain/consensus/proposal.ts'
import type { Round } from '#domain/consensus/round.ts'
import type { RuleFacts, RuleFault } from '#domain/consensus/rule-check.ts'
import { ruleFaults, strataFaults } from '#domain/consensus/rule-check.ts'
import type { StratumGroup } from '#domain/consensus/stratum.ts'
import type { RoundRecord } from './round-ports.ts'
import { type Candidate, isPoolSettled, poolFor } from './standings.ts'

/** Everything that the rounds of a conference are judged by. */
export type Ground = Readonly<{
  rounds: readonly RoundRecord[]
  candidates: readonly Candidate[]
  standings: Standings
  electorate: number | null
  level: AnonymityLevel
  /** Backgrounds as they would be told apart, if ballots carried them now. */
  strata: readonly StratumGroup[]
}>

const countKind = (items: readonly Candidate[], kind: Kind): number =>
  items.filter((item) => item.kind === kind).length

/** The items a round would be about now; a run-off is about the tied and nothing else. */
export function itemsFor(round: Pick<Round, 'plan' | 'runOffOf'>, ground: Ground): readonly Candidate[] {
  const parent = ground.rounds.find((record) => record.round.id === round.runOffOf)?.round
  if (!parent) return poolFor(round.plan, ground.candidates, ground.standings)
  const tied = 'runOff' in parent && 'items' in parent.runOff ? parent.runOff.items : []
  return ground.candidates.filter(({ proposal }) => tied.includes(proposal))
}

function factsOf(round: Round, ground: Ground): RuleFacts & { outsideExtended: number } {
  const items = itemsFor(round, ground)
  const isSettled = round.runOffOf !== null || isPoolSettled(round, ground.rounds)
  return {
    items: isSettled ? { process: countKind(items, 'process'), effect: countKind(items, 'effect') } : null,
    electorate: ground.electorate,
    somePerspectiveKnown: items.some(({ perspective }) => perspective !== null),
    someEarlierVoteKnown:
      !isSettled || items.some(({ proposal }) => ground.standings.get(proposal)?.yes != null),
    // The nonce is made when the round is frozen.
    hasNonce: true,
    // The core is chosen among what is in the extended protocol, and that is whatever has advanced (K5).
    outsideExtended:
      isSettled && round.runOffOf === null && round.plan.rule.to === 'core'
        ? items.filter(({ proposal }) => ground.standings.get(proposal)?.fate !== 'advanced').length
        : 0,
  }
}

/** What must be corrected before the round can be frozen, as things stand. */
export const faultsOf = (round: Round, ground: Ground): readonly RuleFault[] => [
  ...ruleFaults(round.plan, factsOf(round, ground)),
  ...strataFaults(round.plan, { level: ground.level, groups: ground.strata.length }),
]
