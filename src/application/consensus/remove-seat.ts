import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type ChangePorts, changeConference } from './change-conference.ts'
import type { RosterStore } from './roster-ports.ts'

type Rows = typeof conferenceEndpoints
type Ports = ChangePorts & Readonly<{ roster: RosterStore }>

/** Takes a seat off the list, with its expert where it has one: possible until a round has been opened for it. */
export const removeSeat =
  ({ roster, ...ports }: Ports) =>
  (actor: Actor, input: InputOf<Rows['removeSeat']>): Promise<OutputOf<Rows['removeSeat']>> =>
    changeConference(ports)(
      actor,
      input,
      { verb: 'roster.write', action: 'roster.remove-seat', subject: { type: 'seat', id: input.seat } },
      async (tx) => {
        const seats = await roster.seats(tx, input.conference)
        if (!seats.some(({ seat }) => seat.id === input.seat)) throw new DomainError('not-found')
        // Gone from the list, the number of those who could vote would no longer add up.
        if (await roster.hasBeenElector(tx, input.seat)) throw new DomainError('consensus.expert-in-round')
        await roster.removeSeat(tx, input.seat)
        return { done: true }
      },
    )
