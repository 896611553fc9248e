import type { Clock } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { RoundRecord } from './round-ports.ts'
import { type StepPorts, stepRound } from './step-round.ts'

type Input = InputOf<(typeof conferenceEndpoints)['resumeRound']>

/** The end of the round, moved by as long as it took no ballots. */
export function movedEnd(
  { closesAt, closedAt }: Pick<RoundRecord, 'closesAt' | 'closedAt'>,
  now: Date,
): Date | null {
  if (!closesAt || !closedAt) return closesAt
  return new Date(closesAt.getTime() + now.getTime() - closedAt.getTime())
}

export const resumeRound =
  ({ clock, ...ports }: StepPorts & Readonly<{ clock: Clock }>) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepRound(ports)(actor, input, { action: 'round.resume' }, ({ record }) => ({
      ...record,
      round: life.resumeRound(record.round, input.expectedVersion),
      closesAt: movedEnd(record, clock()),
      closedAt: null,
    }))
