import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type StepPorts, stepRound } from './step-round.ts'

type Input = InputOf<(typeof conferenceEndpoints)['reopenRound']>

/** Closed by mistake: votes go on, without a time, as nothing has been opened. */
export const reopenRound =
  (ports: StepPorts) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepRound(ports)(actor, input, { action: 'round.reopen' }, ({ record }) => ({
      ...record,
      round: life.reopenRound(record.round, input.expectedVersion),
      closesAt: null,
      closedAt: null,
    }))
