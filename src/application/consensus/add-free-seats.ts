import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { addSeats, type SeatPorts } from './add-seats.ts'
import { type ChangePorts, changeConference } from './change-conference.ts'

type Rows = typeof conferenceEndpoints

/** Seats without a name: taken with a printed card, or with the code on the wall where that is allowed. */
export const addFreeSeats =
  (ports: ChangePorts & SeatPorts) =>
  (actor: Actor, input: InputOf<Rows['addFreeSeats']>): Promise<OutputOf<Rows['addFreeSeats']>> =>
    changeConference(ports)(
      actor,
      input,
      { verb: 'roster.write', action: 'roster.add-free-seats', detail: { seats: input.count } },
      async (tx) => {
        const made = await addSeats(
          ports,
          tx,
          input.conference,
          Array.from({ length: input.count }, () => null),
        )
        return { seats: made.length }
      },
    )
