import { sql } from 'kysely'
import { z } from 'zod'
import type { Expert, RosterStore, SeatRecord } from '#application/consensus/roster-ports.ts'
import type { ConferenceId, SeatId } from '#domain/kernel/id.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const background = z.enum(['user', 'official', 'manager', 'politician', 'other'])
const invitation = z.enum(['invited', 'accepted', 'declined'])

const seats = (tx: Tx) =>
  rowsOf(tx)
    .selectFrom('seat')
    .leftJoin('expert', (join) =>
      join
        .onRef('expert.association_id', '=', 'seat.association_id')
        .onRef('expert.expert_id', '=', 'seat.expert_id'),
    )
    .selectAll('seat')
    .select(['expert.name', 'expert.organisation', 'expert.background', 'expert.invitation_state'])
    .where('seat.association_id', '=', tx.association)

type Row = Awaited<ReturnType<ReturnType<typeof seats>['executeTakeFirstOrThrow']>>

function expertOf(row: Row): Expert | null {
  if (row.expert_id === null) return null
  return {
    id: row.expert_id,
    name: row.name ?? '',
    organisation: row.organisation,
    background: background.parse(row.background),
    invitation: invitation.parse(row.invitation_state),
  }
}

const toRecord = (row: Row): SeatRecord => ({
  seat: {
    id: row.seat_id,
    conference: row.conference_id,
    expert: row.expert_id,
    number: row.number,
    label: row.label,
    card: row.card,
    present: row.present,
  },
  joined: row.joined,
  handedOut: row.handed_out,
  secret: row.secret_sha256,
  expert: expertOf(row),
})

const ofConference = (tx: Tx, conference: ConferenceId) =>
  seats(tx).where('seat.conference_id', '=', conference)

const expertColumns = (expert: Expert) => ({
  name: expert.name,
  organisation: expert.organisation,
  background: expert.background,
  invitation_state: expert.invitation,
})

const seatColumns = ({ seat, joined, handedOut, secret }: SeatRecord) => ({
  label: seat.label,
  card: seat.card,
  secret_sha256: Buffer.from(secret),
  present: seat.present,
  joined,
  handed_out: handedOut,
})

const electors = (tx: Tx) =>
  rowsOf(tx).selectFrom('elector').where('elector.association_id', '=', tx.association)

export const rosterStore: RosterStore = {
  async seats(tx, conference) {
    return (await ofConference(tx, conference).orderBy('seat.number').execute()).map(toRecord)
  },

  async seatBySecret(tx, conference, secret) {
    const row = await ofConference(tx, conference)
      .where('seat.secret_sha256', '=', Buffer.from(secret))
      .executeTakeFirst()
    return row ? toRecord(row) : null
  },

  async lockFreeSeat(tx, conference) {
    const row = await ofConference(tx, conference)
      .where('seat.expert_id', 'is', null)
      .where('seat.present', '=', true)
      .where('seat.handed_out', '=', false)
      // Any of them: a seat's number must not tell who came first.
      .orderBy(sql`random()`)
      .limit(1)
      .forUpdate('seat')
      .skipLocked()
      .executeTakeFirst()
    return row ? toRecord(row) : null
  },

  async lockSeat(tx, seat) {
    const row = await seats(tx).where('seat.seat_id', '=', seat).forUpdate('seat').executeTakeFirst()
    return row ? toRecord(row) : null
  },

  async add(tx, conference, records) {
    const experts = records.flatMap(({ expert }) => (expert ? [expert] : []))
    if (experts.length > 0) {
      await rowsOf(tx)
        .insertInto('expert')
        .values(
          experts.map((expert) => ({
            ...expertColumns(expert),
            association_id: tx.association,
            expert_id: expert.id,
            conference_id: conference,
          })),
        )
        .execute()
    }
    await rowsOf(tx)
      .insertInto('seat')
      .values(
        records.map((record) => ({
          ...seatColumns(record),
          association_id: tx.association,
          seat_id: record.seat.id,
          conference_id: conference,
          expert_id: record.seat.expert,
          number: record.seat.number,
        })),
      )
      .execute()
  },

  async setPresent(tx, conference, seatIds, present) {
    await rowsOf(tx)
      .updateTable('seat')
      .set({ present })
      .where('association_id', '=', tx.association)
      .where('conference_id', '=', conference)
      .where('seat_id', '=', sql<SeatId>`any(${[...seatIds]}::uuid[])`)
      .execute()
  },

  async saveSeats(tx, records) {
    for (const record of records) {
      await rowsOf(tx)
        .updateTable('seat')
        .set(seatColumns(record))
        .where('association_id', '=', tx.association)
        .where('seat_id', '=', record.seat.id)
        .execute()
    }
  },

  async saveExpert(tx, expert) {
    await rowsOf(tx)
      .updateTable('expert')
      .set(expertColumns(expert))
      .where('association_id', '=', tx.association)
      .where('expert_id', '=', expert.id)
      .execute()
  },

  async removeSeat(tx, seat) {
    const removed = await rowsOf(tx)
      .deleteFrom('seat')
      .where('association_id', '=', tx.association)
      .where('seat_id', '=', seat)
      .returning('expert_id')
      .executeTakeFirst()
    if (!removed?.expert_id) return
    await rowsOf(tx)
      .deleteFrom('expert')
      .where('association_id', '=', tx.association)
      .where('expert_id', '=', removed.expert_id)
      .execute()
  },

  async presentCount(tx, conference) {
    const { n } = await rowsOf(tx)
      .selectFrom('seat')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('association_id', '=', tx.association)
      .where('conference_id', '=', conference)
      .where('present', '=', true)
      .executeTakeFirstOrThrow()
    return Number(n)
  },

  async addElectors(tx, round, seatIds) {
    if (seatIds.length === 0) return
    await rowsOf(tx)
      .insertInto('elector')
      .values(seatIds.map((seat) => ({ association_id: tx.association, round_id: round, seat_id: seat })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },

  async isElector(tx, round, seat) {
    const found = await electors(tx)
      .select('seat_id')
      .where('round_id', '=', round)
      .where('seat_id', '=', seat)
      .executeTakeFirst()
    return found !== undefined
  },

  async electorsCounted(tx, round) {
    const { n } = await electors(tx)
      .innerJoin('seat', (join) =>
        join
          .onRef('seat.association_id', '=', 'elector.association_id')
          .onRef('seat.seat_id', '=', 'elector.seat_id'),
      )
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('elector.round_id', '=', round)
      .where((by) => by.or([by('seat.present', '=', true), by('seat.handed_out', '=', true)]))
      .executeTakeFirstOrThrow()
    return Number(n)
  },

  async hasBeenElector(tx, seat) {
    const found = await electors(tx).select('round_id').where('seat_id', '=', seat).executeTakeFirst()
    return found !== undefined
  },

  async everElectors(tx, conference) {
    const found = await electors(tx)
      .innerJoin('round', (join) =>
        join
          .onRef('round.association_id', '=', 'elector.association_id')
          .onRef('round.round_id', '=', 'elector.round_id'),
      )
      .select('elector.seat_id')
      .distinct()
      .where('round.conference_id', '=', conference)
      .execute()
    return new Set(found.map(({ seat_id }) => seat_id))
  },
}
