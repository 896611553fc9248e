import { authorise } from '#application/authorise.ts'
import type { Read, ReadTx } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { Roster } from '#contract/consensus/roster.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { mayHandOut, paperWay } from '#domain/consensus/paper.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ConferenceId, SeatId } from '#domain/kernel/id.ts'
import { type ConferenceStores, findConference } from './load-conference.ts'
import type { PaperStore } from './paper-ports.ts'
import type { SeatRecord } from './roster-ports.ts'

type Input = InputOf<(typeof conferenceEndpoints)['getRoster']>
type Ports = Pick<ConferenceStores, 'conferences' | 'roster' | 'rounds'> &
  Readonly<{ read: Read; papers: PaperStore }>

/** The open round that papers are handed out in, and to which seats. */
async function papersNow({ rounds, papers }: Ports, tx: ReadTx, conference: ConferenceId) {
  const open = (await rounds.list(tx, conference)).find(
    ({ round }) => mayHandOut(round.state) && 'freeze' in round && paperWay(round.freeze) === 'roster',
  )
  if (!open) return { round: null, seats: new Set<SeatId>() }
  return { round: open.round.id, seats: new Set(await papers.handedOut(tx, open.round.id)) }
}

const presentSeat = (
  { seat, joined, expert }: SeatRecord,
  electors: ReadonlySet<SeatId>,
  onPaper: ReadonlySet<SeatId>,
): Roster['seats'][number] => ({
  id: seat.id,
  number: seat.number,
  label: seat.label,
  present: seat.present,
  joined,
  paper: onPaper.has(seat.id),
  card: seat.card,
  removable: !electors.has(seat.id),
  expert,
})

const count = (seats: readonly SeatRecord[], is: (record: SeatRecord) => boolean): number =>
  seats.filter(is).length

/** Who is invited, has accepted and is in the room: three numbers that are never mixed. */
export const getRoster =
  (ports: Ports) =>
  async (actor: Actor, { association, conference }: Input): Promise<Roster> => {
    authorise(actor, 'roster.read', { association, conference })
    return ports.read(association, async (tx) => {
      await findConference(ports, tx, conference)
      const seats = await ports.roster.seats(tx, conference)
      const electors = await ports.roster.everElectors(tx, conference)
      const papers = await papersNow(ports, tx, conference)
      return {
        invited: count(seats, ({ expert }) => expert !== null),
        accepted: count(seats, ({ expert }) => expert?.invitation === 'accepted'),
        present: count(seats, ({ seat }) => seat.present),
        paperRound: papers.round,
        seats: seats.map((record) => presentSeat(record, electors, papers.seats)),
      }
    })
  }
