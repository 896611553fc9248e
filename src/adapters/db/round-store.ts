import { sql } from 'kysely'
import type { RoundStore } from '#application/consensus/round-ports.ts'
import type { ConferenceId, RoundId } from '#domain/kernel/id.ts'
import { channelTotals } from './paper-store.ts'
import { roundItems } from './round-item-store.ts'
import { roundOutcomes } from './round-outcome-store.ts'
import { toColumns, toNewRow, toRecord } from './round-row.ts'
import { extraVotes } from './ticket-store.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const rounds = (tx: Tx) =>
  rowsOf(tx).selectFrom('round').selectAll().where('association_id', '=', tx.association)

const lifeCycle: Pick<
  RoundStore,
  'list' | 'spent' | 'counting' | 'find' | 'lock' | 'hold' | 'lockCount' | 'add' | 'save' | 'remove'
> = {
  async list(tx, conference: ConferenceId) {
    const found = await rounds(tx)
      .where('conference_id', '=', conference)
      .orderBy('no')
      .orderBy('created_at')
      .execute()
    return found.map(toRecord)
  },

  async spent(tx, given) {
    if (given.length === 0) return []
    const found = await rowsOf(tx)
      .selectFrom('round')
      .leftJoin('round_secret as box', (join) =>
        join
          .onRef('box.association_id', '=', 'round.association_id')
          .onRef('box.round_id', '=', 'round.round_id'),
      )
      .select('round.round_id')
      .where('round.association_id', '=', tx.association)
      .where('round.round_id', 'in', [...given])
      .where('box.slot', 'is', null)
      .execute()
    return found.map(({ round_id }) => round_id)
  },

  async counting(tx) {
    return (await rounds(tx).where('state', '=', 'counting').execute()).map(toRecord)
  },

  async find(tx, round) {
    const row = await rounds(tx).where('round_id', '=', round).executeTakeFirst()
    return row ? toRecord(row) : null
  },

  async lock(tx, round) {
    const row = await rounds(tx).where('round_id', '=', round).forUpdate().executeTakeFirst()
    return row ? toRecord(row) : null
  },

  async hold(tx, conference) {
    await rounds(tx)
      .clearSelect()
      .select('round_id')
      .where('conference_id', '=', conference)
      .where('state', 'in', ['frozen', 'open', 'paused'])
      .forShare()
      .execute()
  },

  async lockCount(tx, round) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`count/${round}`}, 0))`.execute(rowsOf(tx))
  },

  async add(tx, record) {
    await rowsOf(tx).insertInto('round').values(toNewRow(tx.association, record)).execute()
  },

  async save(tx, record) {
    await rowsOf(tx)
      .updateTable('round')
      .set(toColumns(record))
      .where('association_id', '=', tx.association)
      .where('round_id', '=', record.round.id)
      .execute()
  },

  async remove(tx, round: RoundId) {
    await rowsOf(tx)
      .deleteFrom('round')
      .where('association_id', '=', tx.association)
      .where('round_id', '=', round)
      .execute()
  },
}

const secrets: Pick<RoundStore, 'secrets' | 'saveSecrets' | 'removeSecrets'> = {
  async secrets(tx, round) {
    const found = await rowsOf(tx)
      .selectFrom('round_secret')
      .select(['slot', 'public_key'])
      .where('association_id', '=', tx.association)
      .where('round_id', '=', round)
      .orderBy('slot')
      .execute()
    return found.map((row) => ({ slot: row.slot, publicKey: row.public_key }))
  },

  async saveSecrets(tx, round, made) {
    await rowsOf(tx)
      .insertInto('round_secret')
      .values(
        made.map(({ slot, publicKey }) => ({
          association_id: tx.association,
          round_id: round,
          slot,
          public_key: Buffer.from(publicKey),
        })),
      )
      .execute()
  },

  async removeSecrets(tx, round, slot) {
    const all = rowsOf(tx)
      .deleteFrom('round_secret')
      .where('association_id', '=', tx.association)
      .where('round_id', '=', round)
    await (slot === undefined ? all : all.where('slot', '=', slot)).execute()
  },
}

export const roundStore: RoundStore = {
  ...lifeCycle,
  ...secrets,
  ...roundItems,
  ...roundOutcomes,
  extraVotes,
  channelTotals,
}
