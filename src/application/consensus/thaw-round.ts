import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type StepPorts, stepRound } from './step-round.ts'
import { type ThawPorts, thaw } from './thaw-unopened.ts'

type Input = InputOf<(typeof conferenceEndpoints)['thawRound']>

/** Back to draft before anybody has voted. */
export const thawRound =
  (ports: StepPorts & ThawPorts) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepRound(ports)(actor, input, { action: 'round.thaw', reason: input.reason }, ({ tx, record }) =>
      thaw(ports, tx, record, input.expectedVersion),
    )
