import { closeSync, existsSync, openSync, writeSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type pg from 'pg'
import type { RoundState } from '#domain/consensus/round.ts'
import { StartFailure } from '../start-failure.ts'
import { writeArchive } from './backup-archive.ts'
import { contentHash, FORMAT, type Manifest, type ManifestContent } from './backup-manifest.ts'
import { ALSO_NEVER, type BackupTable, NEVER_IN_BACKUP, readBackupTables } from './backup-tables.ts'
import { associationsToEnter, copyTable, SAME_TEXT } from './copy-table.ts'

/**
 * Writes every association's tables, as they are at one moment, to a file that any server can be restored
 * from. Others go on writing meanwhile. The file appears whole or not at all.
 */
export async function takeBackup(owner: pg.Pool, file: string, now: () => Date): Promise<Manifest> {
  if (existsSync(file)) throw new StartFailure('file-exists', { file })
  const folder = await makeFolder(file)
  const client = await owner.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    for (const statement of SAME_TEXT) await client.query(statement)
    const tables = await readBackupTables(client)
    const associations = await associationsToEnter(client)
    // Where row security could hold something back after all, this turns silence into an error.
    if (associations === null) await client.query('set local row_security = off')
    const content: ManifestContent = {
      format: FORMAT,
      migration: await newestStep(client),
      tables: {},
      absent: [...NEVER_IN_BACKUP, ...ALSO_NEVER],
      roundsNotOpenable: await sealedRounds(client, tables, associations),
    }
    const parts: { table: string; path: string }[] = []
    for (const table of tables) {
      const path = join(folder, `${table.name}.csv`)
      content.tables[table.name] = await copyToFile(client, table, associations, path)
      parts.push({ table: table.name, path })
    }
    await client.query('commit')
    const whole: Manifest = { ...content, takenAt: now().toISOString(), sha256: contentHash(content) }
    const draft = join(folder, basename(file))
    await writeArchive(draft, whole, parts)
    await rename(draft, file)
    return whole
  } finally {
    // Not handed back to the pool: it may be in the middle of a copy.
    client.release(true)
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeFolder(file: string): Promise<string> {
  const folder = dirname(file)
  return mkdtemp(join(folder, '.samsyn-backup-')).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new StartFailure('folder-unusable', { folder, reason }, { cause: error })
  })
}

async function copyToFile(
  client: pg.ClientBase,
  table: BackupTable,
  associations: readonly string[] | null,
  path: string,
) {
  const handle = openSync(path, 'wx', 0o600)
  try {
    return await copyTable(client, table, associations, (chunk) => writeSync(handle, chunk))
  } finally {
    closeSync(handle)
  }
}

/** From the freeze, when a round gets its key, until its votes have been opened and the key is destroyed. */
const SEALED: readonly RoundState[] = ['frozen', 'open', 'paused', 'closing', 'keying', 'counting']

/** Rounds that this copy cannot count: their keys are in no backup. */
async function sealedRounds(
  client: pg.ClientBase,
  tables: readonly BackupTable[],
  associations: readonly string[] | null,
): Promise<string[]> {
  if (!tables.some(({ name }) => name === 'round')) return []
  const found: string[] = []
  for (const association of associations ?? [null]) {
    if (association) await client.query(`select set_config('samsyn.association', $1, true)`, [association])
    const { rows } = await client.query<{ name: string }>(
      `select c.name || ': ' || r.name as name
       from round r join conference c using (association_id, conference_id)
       where r.state = any ($1) order by r.association_id, r.conference_id, r.no, r.round_id`,
      [SEALED],
    )
    found.push(...rows.map(({ name }) => name))
  }
  return found
}

async function newestStep(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ no: number }>('select max(no)::int as no from migration')
  return rows[0]?.no ?? 0
}
