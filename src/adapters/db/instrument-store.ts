import type { Selectable } from 'kysely'
import type { InstrumentRecord, InstrumentStore, LockedVersion } from '#application/measurement/ports.ts'
import { instrumentContent, item } from '#contract/measurement/instrument-content.ts'
import type { InstrumentId, ItemId } from '#domain/kernel/id.ts'
import type { LockedItem } from '#domain/measurement/instrument/succession.ts'
import type { InstrumentTable, InstrumentVersionTable } from './schema/instrument.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const facts = ['instrument_id', 'v', 'sha256', 'item_n', 'locked_at', 'locked_by'] as const
type Facts = Pick<Selectable<InstrumentVersionTable>, (typeof facts)[number]>

const toVersion = (row: Facts): LockedVersion => ({
  v: row.v,
  hash: row.sha256.toString('hex'),
  items: row.item_n,
  lockedAt: row.locked_at,
  lockedBy: row.locked_by,
})

const toRecord = (row: Selectable<InstrumentTable>, versions: readonly Facts[]): InstrumentRecord => ({
  id: row.instrument_id,
  title: row.title,
  revision: row.version,
  draft: row.draft === null ? null : instrumentContent.parse(row.draft),
  versions: versions.map(toVersion),
})

const instruments = (tx: Tx) =>
  rowsOf(tx).selectFrom('instrument').selectAll().where('association_id', '=', tx.association)

const versions = (tx: Tx) =>
  rowsOf(tx)
    .selectFrom('instrument_version')
    .select(facts)
    .where('association_id', '=', tx.association)
    .orderBy('v')

const one = async (tx: Tx, id: InstrumentId, forUpdate: boolean): Promise<InstrumentRecord | null> => {
  const query = instruments(tx).where('instrument_id', '=', id)
  const row = await (forUpdate ? query.forUpdate() : query).executeTakeFirst()
  return row ? toRecord(row, await versions(tx).where('instrument_id', '=', id).execute()) : null
}

export const instrumentStore: InstrumentStore = {
  async list(tx) {
    const rows = await instruments(tx).orderBy('title').orderBy('instrument_id').execute()
    const locked = await versions(tx).execute()
    return rows.map((row) =>
      toRecord(
        row,
        locked.filter(({ instrument_id }) => instrument_id === row.instrument_id),
      ),
    )
  },

  find: (tx, id) => one(tx, id, false),
  lock: (tx, id) => one(tx, id, true),

  async save(tx, { id, title, revision, draft }) {
    const columns = { title, version: revision, draft: draft && JSON.stringify(draft) }
    await rowsOf(tx)
      .insertInto('instrument')
      .values({ association_id: tx.association, instrument_id: id, ...columns })
      .onConflict((conflict) => conflict.columns(['association_id', 'instrument_id']).doUpdateSet(columns))
      .execute()
  },

  async remove(tx, id) {
    await rowsOf(tx)
      .deleteFrom('instrument')
      .where('association_id', '=', tx.association)
      .where('instrument_id', '=', id)
      .execute()
  },

  async version(tx, id, v) {
    const row = await rowsOf(tx)
      .selectFrom('instrument_version')
      .select('content')
      .where('association_id', '=', tx.association)
      .where('instrument_id', '=', id)
      .where('v', '=', v)
      .executeTakeFirst()
    return row ? instrumentContent.parse(row.content) : null
  },

  async addVersion(tx, { v, hash, items, lockedAt, lockedBy }, content) {
    await rowsOf(tx)
      .insertInto('instrument_version')
      .values({
        association_id: tx.association,
        instrument_id: content.id,
        v,
        sha256: Buffer.from(hash, 'hex'),
        item_n: items,
        content: JSON.stringify(content),
        locked_at: lockedAt,
        locked_by: lockedBy,
      })
      .execute()
  },

  async lockedItems(tx, ids) {
    const found = new Map<ItemId, LockedItem[]>()
    if (ids.length === 0) return found
    const rows = await rowsOf(tx)
      .selectFrom('item_version')
      .select(['item_id', 'locales', 'content'])
      .where('association_id', '=', tx.association)
      .where('item_id', 'in', [...ids])
      .orderBy('item_id')
      .orderBy('v')
      .execute()
    for (const row of rows) {
      const locked = { item: item.parse(row.content), locales: row.locales }
      const known = found.get(row.item_id)
      if (known) known.push(locked)
      else found.set(row.item_id, [locked])
    }
    return found
  },

  async addItems(tx, items) {
    if (items.length === 0) return
    await rowsOf(tx)
      .insertInto('item_version')
      .values(
        items.map(({ item: each, locales }) => ({
          association_id: tx.association,
          item_id: each.id,
          v: each.version,
          locales: [...locales],
          content: JSON.stringify(each),
        })),
      )
      .execute()
  },
}
