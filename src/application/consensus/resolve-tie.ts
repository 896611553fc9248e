import type { Randomness } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/round.ts'
import { runOffPlan } from '#domain/consensus/run-off.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import { newRecord } from './create-conference.ts'
import type { RoundRecord } from './round-ports.ts'
import { type StepPorts, stepRound } from './step-round.ts'

type Input = InputOf<(typeof conferenceEndpoints)['resolveTie']>
type Ports = StepPorts & Readonly<{ randomness: Randomness }>

function assertTied({ round }: RoundRecord): life.AppliedRound {
  if (round.state === 'applied' && round.runOff.state === 'needed') return round
  throw new DomainError('consensus.no-run-off', { state: round.state })
}

/**
 * Sets up the round that decides between the tied. The other tie rules have decided with the count:
 * a lot is drawn by the nonce whose hash was frozen.
 */
export const resolveTie =
  (ports: Ports) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepRound(ports)(actor, input, { action: 'round.resolve-tie' }, async ({ tx, record }) => {
      const tied = assertTied(record)
      const items = await ports.rounds.items(tx, input.round)
      const kinds = new Map<string, 'process' | 'effect'>(items.map(({ proposal, kind }) => [proposal, kind]))
      const plan = runOffPlan(tied, tied.plan.name, (item) => kinds.get(item) ?? 'process')
      const child = life.draftRound({
        id: ports.randomness.uuid() as RoundId,
        conference: tied.conference,
        number: tied.number,
        plan,
        runOffOf: tied.id,
      })
      await ports.rounds.add(tx, newRecord(child))
      return { ...record, round: life.startRunOff(tied, input.expectedVersion, child.id) }
    })
