import type { TicketStore } from '#application/consensus/ticket-ports.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const issues = (tx: Tx, round: RoundId) =>
  rowsOf(tx)
    .selectFrom('token_issue')
    .where('association_id', '=', tx.association)
    .where('round_id', '=', round)

const cards = (tx: Tx, round: RoundId) =>
  rowsOf(tx)
    .selectFrom('ballot_card')
    .where('association_id', '=', tx.association)
    .where('round_id', '=', round)

const replacements = (tx: Tx, round: RoundId) =>
  rowsOf(tx)
    .selectFrom('ticket_replacement')
    .where('association_id', '=', tx.association)
    .where('round_id', '=', round)

export async function extraVotes(tx: Tx, round: RoundId): Promise<number> {
  const { n } = await replacements(tx, round)
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

export const ticketStore: TicketStore = {
  async issuedCount(tx, round) {
    const { n } = await issues(tx, round)
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(n)
  },

  async issuedSeats(tx, round) {
    const rows = await issues(tx, round).select('seat_id').execute()
    return rows.map(({ seat_id }) => seat_id)
  },

  async find(tx, round, seat) {
    const row = await issues(tx, round)
      .select(['blinded_sha256', 'blind_sig'])
      .where('seat_id', '=', seat)
      .executeTakeFirst()
    return row ? { blindedHash: row.blinded_sha256, blindSignature: row.blind_sig } : null
  },

  async removeIssued(tx, round) {
    await rowsOf(tx)
      .deleteFrom('token_issue')
      .where('association_id', '=', tx.association)
      .where('round_id', '=', round)
      .execute()
  },

  async cardCount(tx, round) {
    const { n } = await cards(tx, round)
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(n)
  },

  async hasCard(tx, round, hash) {
    const row = await cards(tx, round)
      .select('round_id')
      .where('token_sha256', '=', Buffer.from(hash))
      .executeTakeFirst()
    return row !== undefined
  },

  async addCards(tx, round, hashes) {
    if (hashes.length === 0) return
    await rowsOf(tx)
      .insertInto('ballot_card')
      .values(
        hashes
          .map((hash) => Buffer.from(hash))
          .toSorted(Buffer.compare)
          .map((hash) => ({ association_id: tx.association, round_id: round, token_sha256: hash })),
      )
      .execute()
  },

  async removeCards(tx, round) {
    await rowsOf(tx)
      .deleteFrom('ballot_card')
      .where('association_id', '=', tx.association)
      .where('round_id', '=', round)
      .execute()
  },

  async addReplacement(tx, round, { reason, approvedBy }) {
    await rowsOf(tx)
      .insertInto('ticket_replacement')
      .values({
        association_id: tx.association,
        round_id: round,
        no: (await extraVotes(tx, round)) + 1,
        reason,
        approved_by: [...approvedBy],
      })
      .execute()
  },
}
