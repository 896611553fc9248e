import { authorise } from '#application/authorise.ts'
import type { Read } from '#application/ports.ts'
import type { conferenceEndpoints, Roster } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type ConferenceStores, findConference } from './load-conference.ts'
import type { SeatRecord } from './ports.ts'

type Input = InputOf<(typeof conferenceEndpoints)['getRoster']>
type Ports = Pick<ConferenceStores, 'conferences' | 'roster'> & Readonly<{ read: Read }>

const presentSeat = (
  { seat, joined, expert }: SeatRecord,
  electors: ReadonlySet<SeatRecord['seat']['id']>,
): Roster['seats'][number] => ({
  id: seat.id,
  number: seat.number,
  label: seat.label,
  present: seat.present,
  joined,
  card: seat.card,
  removable: !electors.has(seat.id),
  expert,
})

const count = (seats: readonly SeatRecord[], is: (record: SeatRecord) => boolean): number =>
  seats.filter(is).length

/** Who is invited, has accepted and is in the room: three numbers that are never mixed. */
export const getRoster =
  ({ read, ...stores }: Ports) =>
  async (actor: Actor, { association, conference }: Input): Promise<Roster> => {
    authorise(actor, 'roster.read', { association, conference })
    return read(association, async (tx) => {
      await findConference(stores, tx, conference)
      const seats = await stores.roster.seats(tx, conference)
      const electors = await stores.roster.everElectors(tx, conference)
      return {
        invited: count(seats, ({ expert }) => expert !== null),
        accepted: count(seats, ({ expert }) => expert?.invitation === 'accepted'),
        present: count(seats, ({ seat }) => seat.present),
        seats: seats.map((record) => presentSeat(record, electors)),
      }
    })
  }
