import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ExpertId } from '#domain/kernel/id.ts'
import { addSeats, type SeatPorts } from './add-seats.ts'
import { type ChangePorts, changeConference } from './change-conference.ts'

type Rows = typeof conferenceEndpoints

/** Puts experts on the list, each with a seat and a card of their own. */
export const addExperts =
  (ports: ChangePorts & SeatPorts) =>
  (actor: Actor, input: InputOf<Rows['addExperts']>): Promise<OutputOf<Rows['addExperts']>> =>
    changeConference(ports)(
      actor,
      input,
      { verb: 'roster.write', action: 'roster.add-experts', detail: { experts: input.experts.length } },
      async (tx) => {
        const experts = input.experts.map((expert) => ({
          ...expert,
          id: ports.randomness.uuid() as ExpertId,
          invitation: 'invited' as const,
        }))
        const seats = await addSeats(ports, tx, input.conference, experts)
        return { seats: seats.map(({ seat }) => seat.id) }
      },
    )
