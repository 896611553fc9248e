import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type {
  ContributionStore,
  PreparationEnds,
  ReadingListStore,
} from '#application/consensus/preparation/preparation-ports.ts'
import { readingMarks } from '#domain/consensus/preparation/reading-list.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import type { Database } from './database.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const list = (tx: Tx, conference: ConferenceId, hash: Uint8Array) =>
  rowsOf(tx)
    .selectFrom('prep_list')
    .select('sealed')
    .where('association_id', '=', tx.association)
    .where('conference_id', '=', conference)
    .where('list_sha256', '=', Buffer.from(hash))

export const readingListStore: ReadingListStore = {
  find: async (tx, conference, hash) => (await list(tx, conference, hash).executeTakeFirst())?.sealed ?? null,
  lock: async (tx, conference, hash) =>
    (await list(tx, conference, hash).forUpdate().executeTakeFirst())?.sealed ?? null,

  async put(tx, conference, hash, sealed) {
    const columns = { sealed: Buffer.from(sealed) }
    await rowsOf(tx)
      .insertInto('prep_list')
      .values({
        association_id: tx.association,
        conference_id: conference,
        list_sha256: Buffer.from(hash),
        ...columns,
      })
      .onConflict((conflict) =>
        conflict.columns(['association_id', 'conference_id', 'list_sha256']).doUpdateSet(columns),
      )
      .execute()
  },

  async remove(tx, conference, hash) {
    await rowsOf(tx)
      .deleteFrom('prep_list')
      .where('association_id', '=', tx.association)
      .where('conference_id', '=', conference)
      .where('list_sha256', '=', Buffer.from(hash))
      .execute()
  },
}

const readings = z.array(
  z.object({
    proposal: z.string(),
    mark: z.enum(readingMarks).nullable(),
    rank: z.number().int().nullable(),
  }),
)
const whole = z.number().int()
const sums = z.array(
  z.object({
    proposal: z.string(),
    ...{ for: whole, against: whole, unsure: whole, ranked: whole, high: whole },
  }),
)

const emptied = (db: Kysely<Database>, tx: Tx, conference: ConferenceId) =>
  db
    .deleteFrom('prep_contribution')
    .where('association_id', '=', tx.association)
    .where('conference_id', '=', conference)

export const contributionStore: ContributionStore = {
  async put(tx, conference, key, given) {
    const columns = { readings: JSON.stringify(given) }
    await rowsOf(tx)
      .insertInto('prep_contribution')
      .values({
        association_id: tx.association,
        conference_id: conference,
        contribution_key: Buffer.from(key),
        ...columns,
      })
      .onConflict((conflict) =>
        conflict.columns(['association_id', 'conference_id', 'contribution_key']).doUpdateSet(columns),
      )
      .execute()
  },

  async remove(tx, conference, key) {
    await emptied(rowsOf(tx), tx, conference).where('contribution_key', '=', Buffer.from(key)).execute()
  },

  async all(tx, conference) {
    const rows = await rowsOf(tx)
      .selectFrom('prep_contribution')
      .select('readings')
      .where('association_id', '=', tx.association)
      .where('conference_id', '=', conference)
      .execute()
    return rows.map((row) => readings.parse(row.readings))
  },

  async summary(tx, conference) {
    const row = await rowsOf(tx)
      .selectFrom('prep_summary')
      .select(['n', 'sums'])
      .where('association_id', '=', tx.association)
      .where('conference_id', '=', conference)
      .executeTakeFirst()
    return row ? { n: row.n, sums: sums.parse(row.sums) } : null
  },

  async close(tx, conference, summary) {
    await rowsOf(tx)
      .insertInto('prep_summary')
      .values({
        association_id: tx.association,
        conference_id: conference,
        n: summary.n,
        sums: JSON.stringify(summary.sums),
      })
      .execute()
    await emptied(rowsOf(tx), tx, conference).execute()
  },
}

const holdsSomething = sql<boolean>`(
  exists (select 1 from prep_access a
    where a.association_id = c.association_id and a.conference_id = c.conference_id)
  or exists (select 1 from prep_list l
    where l.association_id = c.association_id and l.conference_id = c.conference_id)
  or exists (select 1 from prep_contribution g
    where g.association_id = c.association_id and g.conference_id = c.conference_id))`

export const preparationEnds: PreparationEnds = {
  async ended(tx) {
    // The history knows when; one without such a row was never ended here.
    const { rows } = await sql<{ conference_id: ConferenceId; at: Date }>`
      select c.conference_id, min(e.at) as at
      from conference c
      join audit_event e on e.association_id = c.association_id
        and e.within_id = c.conference_id::text
        and e.action in ('conference.conclude', 'conference.cancel')
      where c.association_id = ${tx.association}
        and c.state in ('concluded', 'published', 'archived', 'cancelled')
        and ${holdsSomething}
      group by c.conference_id`.execute(rowsOf(tx))
    return rows.map(({ conference_id, at }) => ({ conference: conference_id, at }))
  },

  async forget(tx, conference) {
    for (const table of ['prep_list', 'prep_contribution', 'prep_access'] as const) {
      await rowsOf(tx)
        .deleteFrom(table)
        .where('association_id', '=', tx.association)
        .where('conference_id', '=', conference)
        .execute()
    }
  },
}
