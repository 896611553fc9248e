import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type StepPorts, stepRound } from './step-round.ts'

type Input = InputOf<(typeof conferenceEndpoints)['withdrawItem']>

/** Takes an item out of a vote under way: what is voted on it is not shown, and n stays as it is. */
export const withdrawItem =
  (ports: StepPorts) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepRound(ports)(
      actor,
      input,
      { action: 'round.withdraw-item', reason: input.reason, detail: { proposal: input.proposal } },
      async ({ tx, record }) => {
        const round = life.amendRound(record.round, input.expectedVersion)
        const items = await ports.rounds.items(tx, input.round)
        const item = items.find(({ proposal }) => proposal === input.proposal)
        if (!item || item.withdrawn !== null) throw new DomainError('not-found')
        await ports.rounds.withdraw(tx, input.round, input.proposal, input.reason)
        return { ...record, round }
      },
    )
