import type { WriteTx } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ConferenceId, SeatId } from '#domain/kernel/id.ts'
import { type ChangePorts, changeConference } from './change-conference.ts'
import type { RosterStore } from './roster-ports.ts'
import type { RoundStore } from './round-ports.ts'

type Rows = typeof conferenceEndpoints
type Rosters = Readonly<{ roster: RosterStore; rounds: RoundStore }>

/** A round that was frozen to let late-comers in takes those who come while it is open. */
export async function seatLateComers(
  { roster, rounds }: Rosters,
  tx: WriteTx,
  conference: ConferenceId,
  seats: readonly SeatId[],
): Promise<void> {
  for (const { round } of await rounds.list(tx, conference)) {
    const isOpen = round.state === 'open' || round.state === 'paused'
    if (isOpen && round.freeze.electorate === 'until-close') await roster.addElectors(tx, round.id, seats)
  }
}

export const markPresent =
  ({ roster, rounds, ...ports }: ChangePorts & Rosters) =>
  (actor: Actor, input: InputOf<Rows['markPresent']>): Promise<OutputOf<Rows['markPresent']>> => {
    const { conference, present } = input
    return changeConference(ports)(
      actor,
      input,
      {
        verb: 'roster.write',
        action: present ? 'roster.mark-present' : 'roster.mark-gone',
        detail: { seats: input.seats.length },
      },
      async (tx) => {
        await rounds.hold(tx, conference)
        const own = new Set((await roster.seats(tx, conference)).map(({ seat }) => seat.id))
        const seats = input.seats.filter((seat) => own.has(seat))
        await roster.setPresent(tx, conference, seats, present)
        if (present) await seatLateComers({ roster, rounds }, tx, conference, seats)
        return { present: await roster.presentCount(tx, conference) }
      },
    )
  }
