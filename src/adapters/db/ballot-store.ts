import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { BallotStore } from '#application/consensus/ballot-ports.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const intake = (tx: Tx, round: RoundId) =>
  rowsOf(tx)
    .selectFrom('ballot_intake')
    .where('association_id', '=', tx.association)
    .where('round_id', '=', round)

const anyOf = (keys: readonly Uint8Array[]) =>
  sql<Buffer>`any(${keys.map((key) => Buffer.from(key))}::bytea[])`

/** PostgreSQL takes at most 65,535 parameters a statement; a ballot brings six. */
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

  async countOf(tx, round, slot, keys) {
    const { n } = await intake(tx, round)
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('slot', '=', slot)
      .where('envelope_key', '=', anyOf(keys))
      .executeTakeFirstOrThrow()
    return Number(n)
  },

  async removeEnvelopesOf(tx, round, slot, keys) {
    await rowsOf(tx)
      .deleteFrom('ballot_intake')
      .where('association_id', '=', tx.association)
      .where('round_id', '=', round)
      .where('slot', '=', slot)
      .where('envelope_key', '=', anyOf(keys))
      .execute()
  },

  async addEnvelopes(tx, round, slot, envelopes) {
    const sorted = envelopes.toSorted((a, b) => Buffer.compare(a.key, b.key))
    const added = await sql<{ slot: number }>`
      insert into ballot_intake (association_id, round_id, slot, envelope_key, sealed)
      select ${tx.association}, ${round}, ${slot}, paper.envelope_key, paper.sealed
      from unnest(
        ${sorted.map(({ key }) => Buffer.from(key))}::bytea[],
        ${sorted.map(({ sealed }) => Buffer.from(sealed))}::bytea[]
      ) as paper (envelope_key, sealed)
      on conflict (association_id, round_id, slot, envelope_key) do nothing
      returning slot`.execute(rowsOf(tx))
    return added.rows.length
  },

  async save(tx, round, ballots) {
    for (let from = 0; from < ballots.length; from += rowsAtATime) {
      await rowsOf(tx)
        .insertInto('ballot')
        .values(
          ballots.slice(from, from + rowsAtATime).map(({ slot, answers, stratum }) => ({
            association_id: tx.association,
            round_id: round,
            slot,
            // Version 4: nothing of time or order in it.
            ballot_id: randomUUID(),
            answers,
            stratum: stratum ?? null,
          })),
        )
        .execute()
    }
  },

  async list(tx, round) {
    const rows = await rowsOf(tx)
      .selectFrom('ballot')
      .select(['slot', 'answers', 'stratum'])
      .where('association_id', '=', tx.association)
      .where('round_id', '=', round)
      .orderBy('slot')
      .orderBy('ballot_id')
      .execute()
    return rows.map(({ slot, answers, stratum }) => ({
      slot,
      answers,
      ...(stratum === null ? {} : { stratum }),
    }))
  },
}
