import type { Clock } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/round.ts'
import { closeSlot, type Slot } from '#domain/consensus/slot.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { RosterStore } from './ports.ts'
import { type StepPorts, stepRound } from './step-round.ts'

type Input = InputOf<(typeof conferenceEndpoints)['closeRound']>

const stopped = (slot: Slot): Slot => (slot.state === 'voting' ? closeSlot(slot) : slot)

/** Takes no more ballots. None has been opened, so a slip of the hand can be undone. */
export const closeRound =
  ({ clock, roster, ...ports }: StepPorts & Readonly<{ clock: Clock; roster: RosterStore }>) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepRound(ports)(actor, input, { action: 'round.close' }, async ({ tx, record }) => ({
      ...record,
      // Under the round's lock, so that it is the n of exactly the ballots that came in.
      round: life.closeRound(
        record.round,
        input.expectedVersion,
        await roster.electorsCounted(tx, input.round),
      ),
      slots: record.slots.map(stopped),
      closedAt: clock(),
    }))
