import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type ChangePorts, changeConference } from './change-conference.ts'
import { seatOfExpert } from './find-seat.ts'
import type { RosterStore } from './ports.ts'

type Rows = typeof conferenceEndpoints
type Ports = ChangePorts & Readonly<{ roster: RosterStore }>

/** Takes an expert off the list, with the seat: possible until a round has been opened for it. */
export const removeExpert =
  ({ roster, ...ports }: Ports) =>
  (actor: Actor, input: InputOf<Rows['removeExpert']>): Promise<OutputOf<Rows['removeExpert']>> =>
    changeConference(ports)(
      actor,
      input,
      {
        verb: 'roster.write',
        action: 'roster.remove-expert',
        subject: { type: 'expert', id: input.expert },
      },
      async (tx) => {
        const { seat } = await seatOfExpert(roster, tx, input.conference, input.expert)
        // Gone from the list, the number of those who could vote would no longer add up.
        if (await roster.hasBeenElector(tx, seat.id)) throw new DomainError('consensus.expert-in-round')
        await roster.removeExpert(tx, input.expert)
        return { done: true }
      },
    )
