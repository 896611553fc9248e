import { randomUUID } from 'node:crypto'
import type { BallotStore } from '#application/consensus/ports.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const intake = (tx: Tx, round: RoundId) =>
  rowsOf(tx)
    .selectFrom('ballot_intake')
    .where('association_id', '=', tx.association)
    .where('round_id', '=', round)

/** PostgreSQL takes at most 65,535 parameters a statement; a ballot brings five. */
const rowsAtATime = 5_000

export const ballotStore: BallotStore = {
  async turnout(tx, round) {
    const counts = await intake(tx, round)
      .select(({ fn }) => ['slot', fn.countAll<string>().as('n')])
      .groupBy('slot')
      .execute()
    return new Map(counts.map(({ slot, n }) => [slot, Number(n)]))
  },

  async hasEnvelope(tx, round, slot, key) {
    const found = await intake(tx, round)
      .select('slot')
      .where('slot', '=', slot)
      .where('envelope_key', '=', Buffer.from(key))
      .executeTakeFirst()
    return found !== undefined
  },

  async envelopes(tx, round, slot) {
    const rows = await intake(tx, round).select('sealed').where('slot', '=', slot).execute()
    return rows.map(({ sealed }) => sealed)
  },

  async removeEnvelopes(tx, round, slot) {
    const all = rowsOf(tx)
      .deleteFrom('ballot_intake')
      .where('association_id', '=', tx.association)
      .where('round_id', '=', round)
    await (slot === undefined ? all : all.where('slot', '=', slot)).execute()
  },

  async save(tx, round, ballots) {
    for (let from = 0; from < ballots.length; from += rowsAtATime) {
      await rowsOf(tx)
        .insertInto('ballot')
        .values(
          ballots.slice(from, from + rowsAtATime).map(({ slot, answers }) => ({
            association_id: tx.association,
            round_id: round,
            slot,
            // Version 4: nothing of time or order in it.
            ballot_id: randomUUID(),
            answers,
          })),
        )
        .execute()
    }
  },

  async list(tx, round) {
    return rowsOf(tx)
      .selectFrom('ballot')
      .select(['slot', 'answers'])
      .where('association_id', '=', tx.association)
      .where('round_id', '=', round)
      .orderBy('slot')
      .orderBy('ballot_id')
      .execute()
  },
}
