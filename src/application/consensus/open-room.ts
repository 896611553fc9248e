import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type ChangePorts, changeConference } from './change-conference.ts'
import type { Room } from './house-ports.ts'

type Rows = typeof conferenceEndpoints

/** Opens the listener that phones on the same network reach, or lets go of it; another's is left alone. */
export const openRoom =
  ({ room, ...ports }: ChangePorts & Readonly<{ room: Room }>) =>
  async (actor: Actor, input: InputOf<Rows['openRoom']>): Promise<OutputOf<Rows['openRoom']>> => {
    const { conference, open } = input
    await changeConference(ports)(
      actor,
      input,
      { verb: 'round.lead', action: open ? 'room.open' : 'room.close' },
      async () => {
        if (!open && room.state().open && !room.holds(conference))
          throw new DomainError('room-held-elsewhere')
        return { done: true }
      },
    )
    // After the commit: a door is not taken back when a transaction is.
    return open ? room.open(conference) : room.close(conference)
  }
