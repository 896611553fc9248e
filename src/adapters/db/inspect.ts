import { type Kysely, sql } from 'kysely'
import { readBackupTables } from './backup-tables.ts'
import type { Connected } from './connect.ts'
import { appliedMigration } from './migrate.ts'
import { newestMigration } from './migrations/index.ts'

export type Inspection = Readonly<{
  server: string
  database: string
  size: number
  migration: number
  newest: number
  /** The role that rows are read with; null: one role for all, held by forced row security. */
  applicationRole: string | null
  /** Tables with a tenant key that row security does not guard. */
  unguarded: readonly string[]
  /** The collation was made by another ICU than the server's: indexes over names may be out of order. */
  isCollationStale: boolean
}>

/** What is there, without changing anything. */
export async function inspect({ owner, ownerPool, applicationRole }: Connected): Promise<Inspection> {
  const facts = await readFacts(owner)
  const client = await ownerPool.connect()
  try {
    const tables = await readBackupTables(client)
    const unguarded = tables.filter((table) => !table.isGuarded && table.order[0]?.name === 'association_id')
    return {
      ...facts,
      migration: await appliedMigration(owner),
      newest: newestMigration(),
      applicationRole,
      unguarded: unguarded.map(({ name }) => name).filter((name) => name !== 'association'),
    }
  } finally {
    client.release()
  }
}

type Facts = Pick<Inspection, 'server' | 'database' | 'size' | 'isCollationStale'>

async function readFacts(owner: Kysely<unknown>): Promise<Facts> {
  const { rows } = await sql<Facts>`
    select current_setting('server_version') as server, current_database() as database,
      pg_database_size(current_database())::float8 as size,
      exists (
        select from pg_collation where collname = 'swedish'
        and collversion is distinct from pg_collation_actual_version(oid)) as "isCollationStale"`.execute(
    owner,
  )
  const [facts] = rows
  if (!facts) throw new Error('The server answered nothing')
  return facts
}
