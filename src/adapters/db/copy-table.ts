import { createHash } from 'node:crypto'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { BackupTable } from './backup-tables.ts'

/** The same text for the same value on every server. */
export const SAME_TEXT = [
  `set local timezone to 'UTC'`,
  `set local datestyle to 'ISO, YMD'`,
  `set local intervalstyle to 'iso_8601'`,
  `set local bytea_output to 'hex'`,
  'set local extra_float_digits to 1',
]

export type Copied = Readonly<{ rows: number; sha256: string }>

type Sink = (chunk: Buffer) => void

const id = pg.escapeIdentifier

/**
 * Copies a table out as CSV ordered by its primary key, first line the column names.
 * `associations` is null for a role that row security does not hold; otherwise each is entered in turn.
 */
export async function copyTable(
  client: pg.ClientBase,
  table: BackupTable,
  associations: readonly string[] | null,
  sink: Sink = () => {},
): Promise<Copied> {
  const hash = createHash('sha256')
  const out: Sink = (chunk) => {
    hash.update(chunk)
    sink(chunk)
  }
  out(Buffer.from(`${table.columns.join(',')}\n`))
  let rows = 0
  if (!table.isGuarded || associations === null) {
    rows = await copySelection(client, table, out)
  } else {
    // Every guarded table's key begins with the association, so in this order the parts make one ordered whole.
    for (const association of associations) {
      await client.query(`select set_config('samsyn.association', $1, true)`, [association])
      rows += await copySelection(client, table, out)
    }
    await client.query(`select set_config('samsyn.association', '', true)`)
  }
  return { rows, sha256: hash.digest('hex') }
}

async function copySelection(client: pg.ClientBase, table: BackupTable, out: Sink): Promise<number> {
  const columns = table.columns.map(id).join(', ')
  const order = table.order
    .map(({ name, isText }) => (isText ? `${id(name)} collate "C"` : id(name)))
    .join(', ')
  const stream = client.query(
    copyTo(`copy (select ${columns} from ${id(table.name)} order by ${order}) to stdout (format csv)`),
  )
  for await (const chunk of stream) out(chunk)
  return stream.rowCount
}

/** The associations to enter in turn, in the order of their keys; null where row security holds nobody back. */
export async function associationsToEnter(client: pg.ClientBase): Promise<readonly string[] | null> {
  const role = await client.query<{ free: boolean }>(
    'select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  )
  if (role.rows[0]?.free) return null
  const { rows } = await client.query<{ association_id: string }>(
    'select association_id from association order by association_id',
  )
  return rows.map((row) => row.association_id)
}
