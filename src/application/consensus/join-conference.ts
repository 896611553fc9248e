import type { Announcer, Hashing, Read, WriteUnaudited } from '#application/ports.ts'
import { normaliseCode } from '#domain/consensus/code.ts'
import type { AssociationId, ConferenceId, SeatId } from '#domain/kernel/id.ts'
import { seatLateComers } from './mark-present.ts'
import type { ConferenceStore, FindCode, RosterStore, RoundStore, SeatRecord } from './ports.ts'
import { cardSecret, findSeatByCard, findWall, type VoterCodes } from './voter.ts'

export type JoinPorts = Readonly<{
  findCode: FindCode
  read: Read
  write: WriteUnaudited
  conferences: ConferenceStore
  roster: RosterStore
  rounds: RoundStore
  hashing: Hashing
  announcer: Announcer
}>

/** Who sits where; the codes as the phone should keep them. */
export type Joined = Readonly<{
  association: AssociationId
  conference: ConferenceId
  seat: SeatId
  number: number
  label: string
  code: string
  seatCode: string
}>

const takesPeople = (state: string): boolean =>
  !['concluded', 'published', 'archived', 'cancelled'].includes(state)

/**
 * A phone opens its seat with the code on the card. The first time, whoever holds the card is in the room, so the
 * seat is marked present; if the facilitator later marks it gone, coming back does not undo that.
 * No row of history tells of it: it is a voter's act.
 */
export const joinConference =
  ({ findCode, read, write, conferences, roster, rounds, hashing, announcer }: JoinPorts) =>
  async (codes: VoterCodes): Promise<Joined> => {
    const wall = await findWall(findCode, codes.code)
    const { association, conference, code } = wall
    const secret = cardSecret(hashing, wall, codes.seatCode)
    const found = await read(association, async (tx) => ({
      seat: await findSeatByCard(roster, tx, wall, secret),
      record: await conferences.find(tx, conference),
    }))
    if (!found.seat.joined && takesPeople(found.record?.conference.state ?? 'cancelled')) {
      await write(association, async (tx) => {
        const record: SeatRecord | null = await roster.lockSeat(tx, found.seat.seat.id)
        if (!record || record.joined || record.seat.card !== found.seat.seat.card) return
        await roster.saveSeats(tx, [{ ...record, joined: true, seat: { ...record.seat, present: true } }])
        await seatLateComers({ roster, rounds }, tx, conference, [record.seat.id])
        await announcer.announce(tx, { kind: 'turnout', id: conference, version: 0 })
      })
    }
    const { id, number, label } = found.seat.seat
    return { association, conference, seat: id, number, label, code, seatCode: normaliseCode(codes.seatCode) }
  }
