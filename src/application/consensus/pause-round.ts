import type { Clock } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type StepPorts, stepRound } from './step-round.ts'

type Input = InputOf<(typeof conferenceEndpoints)['pauseRound']>

/** Takes no ballots for a while. `closedAt` notes when, so that the time left is still there afterwards. */
export const pauseRound =
  ({ clock, ...ports }: StepPorts & Readonly<{ clock: Clock }>) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepRound(ports)(actor, input, { action: 'round.pause' }, ({ record }) => ({
      ...record,
      round: life.pauseRound(record.round, input.expectedVersion),
      closedAt: clock(),
    }))
