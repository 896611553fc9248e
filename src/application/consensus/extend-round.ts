import type { Clock } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { closesAfter } from './open-round.ts'
import { movedEnd } from './resume-round.ts'
import type { RoundRecord } from './round-ports.ts'
import { type StepPorts, stepRound } from './step-round.ts'

type Input = InputOf<(typeof conferenceEndpoints)['extendRound']>

const later = (one: Date, other: Date | null): Date => (other && other > one ? other : one)

/** More time. A round that was closed with too few ballots is opened again by it. */
function extended(record: RoundRecord, expectedVersion: number, minutes: number, now: Date): RoundRecord {
  const { round } = record
  if (round.state === 'closing') {
    return {
      ...record,
      round: life.reopenRound(round, expectedVersion),
      closesAt: closesAfter(now, minutes),
      closedAt: null,
    }
  }
  // The clock of a paused round stands still: what is added comes after what was left.
  const end = later(now, movedEnd(record, now))
  return {
    ...record,
    round: life.amendRound(round, expectedVersion),
    closesAt: closesAfter(end, minutes),
    closedAt: record.closedAt && now,
  }
}

export const extendRound =
  ({ clock, ...ports }: StepPorts & Readonly<{ clock: Clock }>) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepRound(ports)(
      actor,
      input,
      { action: 'round.extend', detail: { minutes: input.minutes } },
      ({ record }) => extended(record, input.expectedVersion, input.minutes, clock()),
    )
