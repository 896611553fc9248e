import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type ChangePorts, changeConference } from './change-conference.ts'
import { seatOfExpert } from './find-seat.ts'
import type { RosterStore } from './roster-ports.ts'

type Rows = typeof conferenceEndpoints
type Ports = ChangePorts & Readonly<{ roster: RosterStore }>

export const editExpert =
  ({ roster, ...ports }: Ports) =>
  (actor: Actor, input: InputOf<Rows['editExpert']>): Promise<OutputOf<Rows['editExpert']>> => {
    const { conference, expert, name, organisation, background, invitation } = input
    return changeConference(ports)(
      actor,
      input,
      { verb: 'roster.write', action: 'roster.edit-expert', subject: { type: 'expert', id: expert } },
      async (tx) => {
        const record = await seatOfExpert(roster, tx, conference, expert)
        await roster.saveExpert(tx, { id: expert, name, organisation, background, invitation })
        await roster.saveSeats(tx, [{ ...record, seat: { ...record.seat, label: name } }])
        return { done: true }
      },
    )
  }
