import { sql } from 'kysely'
import type { ExampleStore } from '#application/consensus/example/example-ports.ts'
import type { WriteTx } from '#application/ports.ts'
import type { Database } from './database.ts'
import { tablesIn } from './placement.ts'
import { rowsOf } from './transaction.ts'

/** Who people are, and what the audit trail says, is not part of the game. */
const kept: ReadonlySet<keyof Database> = new Set([
  'membership',
  'role_assignment',
  'audit_event',
  'audit_head',
])

/** Children before their parents, from the catalogue: a table added tomorrow is emptied without a word here. */
async function emptyingOrder(tx: WriteTx): Promise<readonly string[]> {
  const { rows } = await sql<{ child: string; parent: string }>`
    select child.relname as child, parent.relname as parent
    from pg_constraint key
    join pg_class child on child.oid = key.conrelid
    join pg_class parent on parent.oid = key.confrelid
    where key.contype = 'f' and child.oid <> parent.oid`.execute(rowsOf(tx))
  const order: string[] = []
  const visit = (table: string) => {
    if (order.includes(table)) return
    for (const { child, parent } of rows) if (parent === table) visit(child)
    order.push(table)
  }
  const tables = tablesIn('tenant').filter((table) => !kept.has(table))
  for (const table of tables) visit(table)
  return order.filter((table) => tables.some((known) => known === table))
}

export const exampleStore: ExampleStore = {
  async isThere(tx) {
    const found = await rowsOf(tx)
      .selectFrom('association')
      .select('is_example')
      .where('association_id', '=', tx.association)
      .executeTakeFirst()
    return found?.is_example ?? false
  },

  async lock(tx) {
    await sql`select pg_advisory_xact_lock(hashtextextended('samsyn/example', 0))`.execute(rowsOf(tx))
  },

  async addAssociation(tx, name) {
    await rowsOf(tx)
      .insertInto('association')
      .values({ association_id: tx.association, name, is_example: true, locale: 'sv' })
      .execute()
  },

  async addBank(tx, { id, name, source }) {
    await rowsOf(tx)
      .insertInto('bank')
      .values({ association_id: tx.association, bank_id: id, name, source })
      .execute()
  },

  async clear(tx) {
    const rounds = await rowsOf(tx)
      .selectFrom('round')
      .select('round_id')
      .where('association_id', '=', tx.association)
      .execute()
    const evaluations = await rowsOf(tx)
      .selectFrom('evaluation')
      .select('evaluation_id')
      .where('association_id', '=', tx.association)
      .execute()
    for (const table of await emptyingOrder(tx)) {
      await sql`delete from ${sql.table(table)} where association_id = ${tx.association}`.execute(rowsOf(tx))
    }
    await rowsOf(tx).deleteFrom('conference_code').where('association_id', '=', tx.association).execute()
    return [
      ...rounds.map(({ round_id }) => round_id),
      ...evaluations.map(({ evaluation_id }) => evaluation_id),
    ]
  },
}
