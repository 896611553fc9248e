import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { ConferenceStore, FindCode, FindHome } from '#application/consensus/conference-ports.ts'
import type { BankId, ConferenceId } from '#domain/kernel/id.ts'
import { SharedReads } from '../shared-reads.ts'
import { toColumns, toRecord } from './conference-row.ts'
import type { Database } from './database.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const conferences = (tx: Tx) =>
  rowsOf(tx).selectFrom('conference').selectAll().where('association_id', '=', tx.association)

const one = (tx: Tx, conference: ConferenceId) => conferences(tx).where('conference_id', '=', conference)

export const conferenceStore: ConferenceStore = {
  async list(tx) {
    const found = await conferences(tx).orderBy('created_at', 'desc').orderBy('conference_id').execute()
    return found.map(toRecord)
  },

  async find(tx, conference) {
    const row = await one(tx, conference).executeTakeFirst()
    return row ? toRecord(row) : null
  },

  async lock(tx, conference) {
    const row = await one(tx, conference).forUpdate().executeTakeFirst()
    return row ? toRecord(row) : null
  },

  async add(tx, record) {
    await rowsOf(tx)
      .insertInto('conference')
      .values({
        charter_sha256: null,
        chain_head: null,
        cancelled_reason: null,
        ...toColumns(record),
        association_id: tx.association,
        conference_id: record.conference.id,
      })
      .execute()
  },

  async save(tx, record) {
    await rowsOf(tx)
      .updateTable('conference')
      .set(toColumns(record))
      .where('association_id', '=', tx.association)
      .where('conference_id', '=', record.conference.id)
      .execute()
  },

  async reserveCode(tx, code, conference) {
    const reserved = await rowsOf(tx)
      .insertInto('conference_code')
      .values({ code, association_id: tx.association, conference_id: conference })
      .onConflict((conflict) => conflict.doNothing())
      .returning('code')
      .executeTakeFirst()
    return reserved !== undefined
  },

  async bank(tx) {
    const known = await rowsOf(tx)
      .selectFrom('bank')
      .select('bank_id')
      .where('association_id', '=', tx.association)
      .orderBy('created_at')
      .executeTakeFirst()
    if (known) return known.bank_id
    const made = randomUUID() as BankId
    await rowsOf(tx)
      .insertInto('bank')
      .values({ association_id: tx.association, bank_id: made, name: 'Indikatorbank', source: null })
      .execute()
    return made
  },
}

const keptFor = 1_000

/**
 * A whole room asks for the same code in the same moment: they share the answer, and it is kept for a second. A code
 * never comes to mean another conference.
 */
export const makeFindCode = (db: Kysely<Database>): FindCode => {
  const kept = new Map<string, NonNullable<Awaited<ReturnType<FindCode>>>>()
  const reads = new SharedReads(async (code: string) => {
    const found = await db
      .selectFrom('conference_code')
      .select(['association_id', 'conference_id'])
      .where('code', '=', code)
      .executeTakeFirst()
    if (!found) return null
    const where = { association: found.association_id, conference: found.conference_id }
    kept.set(code, where)
    setTimeout(() => kept.delete(code), keptFor).unref()
    return where
  })
  return async (code) => kept.get(code) ?? reads.read(code)
}

export const makeFindHome =
  (db: Kysely<Database>): FindHome =>
  async (conference) => {
    const found = await db
      .selectFrom('conference_code')
      .select('association_id')
      .where('conference_id', '=', conference)
      .executeTakeFirst()
    return found?.association_id ?? null
  }
