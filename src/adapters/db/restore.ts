import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { StartFailure } from '../start-failure.ts'
import { damaged, readArchive } from './backup-archive.ts'
import type { Manifest } from './backup-manifest.ts'
import { type BackupTable, readBackupTables } from './backup-tables.ts'
import { copyTable, SAME_TEXT } from './copy-table.ts'
import { appliedMigration, migrate } from './migrate.ts'
import { newestMigration } from './migrations/index.ts'
import { schemaOver } from './pool.ts'

export type Target = Readonly<{
  ownerPool: pg.Pool
  applicationRole: string | null
}>

/** Reads the whole archive and compares every checksum, without a database. */
export async function verifyBackup(file: string): Promise<Manifest> {
  const found = await readArchive(file, async (table, rows, content) => {
    const hash = createHash('sha256')
    for await (const chunk of rows) hash.update(chunk)
    if (hash.digest('hex') !== content.tables[table]?.sha256) throw damaged(table)
  })
  if (found.migration > newestMigration()) {
    throw new StartFailure('backup-newer', { backup: found.migration, program: newestMigration() })
  }
  return found
}

/**
 * Fills an empty database from a verified archive: into the tables of the archive's own step, compared, and
 * only then brought up to this program. All rows come in one transaction, or none.
 */
export async function restoreBackup(target: Target, file: string): Promise<Manifest> {
  const content = await verifyBackup(file)
  await assertEmpty(target, content)
  const { ownerPool, applicationRole } = target
  const owner = schemaOver(ownerPool)
  await migrate(owner, { applicationRole, to: content.migration })
  const client = await ownerPool.connect()
  try {
    await client.query('begin')
    for (const statement of SAME_TEXT) await client.query(statement)
    const tables = await readBackupTables(client)
    assertSameTables(tables, content)
    for (const table of tables) await unguard(client, table)
    await assertNoRows(client, tables)
    const byName = new Map(tables.map((table) => [table.name, table]))
    await readArchive(file, async (name, rows) => {
      const table = byName.get(name)
      if (!table) throw damaged(name)
      await load(client, table, rows)
    })
    for (const table of tables) await setCounters(client, table)
    for (const table of tables) {
      const { sha256 } = await copyTable(client, table, null)
      if (sha256 !== content.tables[table.name]?.sha256) {
        throw new StartFailure('restored-differs', { table: table.name })
      }
    }
    for (const table of tables) await guardAgain(client, table)
    await client.query('commit')
  } finally {
    // An open transaction ends with its connection.
    client.release(true)
  }
  await migrate(owner, { applicationRole })
  return content
}

async function load(client: pg.ClientBase, table: BackupTable, rows: AsyncIterable<Buffer>): Promise<void> {
  const columns = table.columns.map(pg.escapeIdentifier).join(', ')
  // The header is compared by the server: columns in another order are refused, not mixed up.
  const text = `copy ${pg.escapeIdentifier(table.name)} (${columns}) from stdin (format csv, header match)`
  await pipeline(Readable.from(rows), client.query(copyFrom(text)))
}

function assertSameTables(tables: readonly BackupTable[], content: Manifest): void {
  const [here, there] = [tables.map(({ name }) => name), Object.keys(content.tables)]
  const odd = [
    ...here.filter((name) => !there.includes(name)),
    ...there.filter((name) => !here.includes(name)),
  ]
  if (odd[0] !== undefined) throw damaged(odd[0])
}

/** Before anything is written: no rows, no newer schema, and nobody else's tables. */
async function assertEmpty({ ownerPool }: Target, content: Manifest): Promise<void> {
  if ((await appliedMigration(schemaOver(ownerPool))) > content.migration) {
    throw new StartFailure('database-not-empty', { table: 'migration' })
  }
  const client = await ownerPool.connect()
  try {
    await client.query('begin')
    const tables = await readBackupTables(client)
    for (const table of tables) await unguard(client, table)
    await assertNoRows(client, tables)
  } finally {
    client.release(true)
  }
}

async function assertNoRows(client: pg.ClientBase, tables: readonly BackupTable[]): Promise<void> {
  for (const { name } of tables) {
    const { rowCount } = await client.query(`select from ${pg.escapeIdentifier(name)} limit 1`)
    if (rowCount !== 0) throw new StartFailure('database-not-empty', { table: name })
  }
}

// Held by row security, the owner would see no rows and could load none. Undone with the transaction, or below.
const unguard = (client: pg.ClientBase, table: BackupTable) => force(client, table, 'no force')
const guardAgain = (client: pg.ClientBase, table: BackupTable) => force(client, table, 'force')

async function force(client: pg.ClientBase, { name, isGuarded }: BackupTable, how: string): Promise<void> {
  if (isGuarded) await client.query(`alter table ${pg.escapeIdentifier(name)} ${how} row level security`)
}

/** The next number an identity column gives out comes after those that were loaded. */
async function setCounters(client: pg.ClientBase, { name }: BackupTable): Promise<void> {
  const { rows } = await client.query<{ column: string; counter: string }>(
    `select attname::text as column, pg_get_serial_sequence(attrelid::regclass::text, attname) as counter
     from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped
       and pg_get_serial_sequence(attrelid::regclass::text, attname) is not null`,
    [pg.escapeIdentifier(name)],
  )
  for (const { column, counter } of rows) {
    await client.query(
      `select setval($1, max(${pg.escapeIdentifier(column)})) from ${pg.escapeIdentifier(name)}
       having max(${pg.escapeIdentifier(column)}) is not null`,
      [counter],
    )
  }
}
