import type { Announcer, Hashing, Read, WriteUnaudited } from '#application/ports.ts'
import type { SeatId } from '#domain/kernel/id.ts'
import type { ConferenceStore } from './conference-ports.ts'
import { seatLateComers } from './mark-present.ts'
import type { RosterStore, SeatRecord } from './roster-ports.ts'
import type { RoundStore } from './round-ports.ts'
import { cardSecret, type Topic } from './voter.ts'

export type JoinPorts = Readonly<{
  read: Read
  writeUnaudited: WriteUnaudited
  conferences: ConferenceStore
  roster: RosterStore
  rounds: RoundStore
  hashing: Hashing
  announcer: Announcer
}>

/** A seat as its holder may know it. */
export type HeldSeat = Readonly<{ seat: SeatId; label: string }>

const over: readonly string[] = ['concluded', 'published', 'archived', 'cancelled']

/** The first time only: whoever holds the card is in the room. Going and coming is then the facilitator's to mark. */
async function markJoined(
  { writeUnaudited, roster, rounds, announcer }: JoinPorts,
  { association, conference }: Topic,
  { seat }: SeatRecord,
): Promise<void> {
  await writeUnaudited(association, async (tx) => {
    // Before the seat: a round that is being opened now sees who has come, or is seen to be open.
    await rounds.hold(tx, conference)
    const record = await roster.lockSeat(tx, seat.id)
    if (!record || record.joined || record.seat.card !== seat.card) return
    const present = { ...record.seat, present: true }
    await roster.saveSeats(tx, [{ ...record, joined: true, handedOut: true, seat: present }])
    await seatLateComers({ roster, rounds }, tx, conference, [seat.id])
    await announcer.announce(tx, { kind: 'turnout', id: conference, version: 0 })
  })
}

/**
 * The seat behind a card; null for a code that is none, or that has been replaced. A second phone with the same card
 * joins the same seat. No row of history tells of it: it is a voter's act.
 */
export const joinConference =
  (ports: JoinPorts) =>
  async (topic: Topic, seatCode: string): Promise<HeldSeat | null> => {
    const secret = cardSecret(ports.hashing, topic, seatCode)
    if (!secret) return null
    const found = await ports.read(topic.association, async (tx) => ({
      record: await ports.roster.seatBySecret(tx, topic.conference, secret),
      state: (await ports.conferences.find(tx, topic.conference))?.conference.state ?? 'cancelled',
    }))
    if (!found.record) return null
    if (!found.record.joined && !over.includes(found.state)) await markJoined(ports, topic, found.record)
    const { id, label } = found.record.seat
    return { seat: id, label }
  }
