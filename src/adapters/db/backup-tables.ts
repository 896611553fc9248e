import type pg from 'pg'

/**
 * Never in a backup: what would let a copy open votes or take over a visit. Named in every manifest.
 * The key folder and the embedded server's passwords are files and were never in the database.
 */
export const NEVER_IN_BACKUP: ReadonlySet<string> = new Set([
  'evaluation_secret',
  'round_secret',
  'token_issue',
  'ballot_card',
  'paper_handout',
  'paper_key',
  'paper_pile',
  'wave_contact',
  'wave_key',
  'wave_letter',
  'wave_paper',
  'wave_token',
  'sign_in_session',
  'sign_in_challenge',
  'sign_in_throttle',
])
export const ALSO_NEVER = ['secret.json', 'keys'] as const

/** The steps taken are in the manifest; a restored database takes them itself. */
const OWN_ACCOUNT = 'migration'

export type BackupTable = Readonly<{
  name: string
  columns: readonly string[]
  /** Primary key columns; texts are ordered by code point, so that every server writes the same bytes. */
  order: readonly Readonly<{ name: string; isText: boolean }>[]
  /** One association's rows at a time are visible to a role that is held by row security. */
  isGuarded: boolean
  needs: readonly string[]
}>

type Row = Readonly<{
  name: string
  columns: string[]
  order_names: string[]
  order_texts: boolean[]
  guarded: boolean
  needs: string[]
}>

/** Every table a backup holds, so that each stands after those it refers to. From the catalogue, not from our code. */
export async function readBackupTables(client: pg.ClientBase): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<Row>(`
    select c.relname as name,
      c.relrowsecurity as guarded,
      array(
        select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      array(
        select a.attname::text from unnest(i.indkey::int2[]) with ordinality as k(attnum, at)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum order by k.at) as order_names,
      array(
        select t.typcategory = 'S' from unnest(i.indkey::int2[]) with ordinality as k(attnum, at)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        join pg_type t on t.oid = a.atttypid order by k.at) as order_texts,
      array(
        select distinct f.confrelid::regclass::text from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_index i on i.indrelid = c.oid and i.indisprimary
    where n.nspname = current_schema() and c.relkind = 'r'
    order by c.relname collate "C"`)
  const tables = rows
    .filter(({ name }) => name !== OWN_ACCOUNT && !NEVER_IN_BACKUP.has(name))
    .map((row) => ({
      name: row.name,
      columns: row.columns,
      order: row.order_names.map((name, at) => ({ name, isText: row.order_texts[at] ?? false })),
      isGuarded: row.guarded,
      needs: row.needs.map((need) => need.replaceAll('"', '')),
    }))
  return afterWhatTheyNeed(tables)
}

/** A stable order: of those that may come next, the first by name. */
export function afterWhatTheyNeed(tables: readonly BackupTable[]): readonly BackupTable[] {
  const placed: BackupTable[] = []
  const names = new Set<string>()
  const known = new Set(tables.map(({ name }) => name))
  let waiting = tables
  while (waiting.length > 0) {
    const next = waiting.find(({ needs }) => needs.every((need) => names.has(need) || !known.has(need)))
    if (!next) throw new Error(`Foreign keys go in a circle: ${waiting.map(({ name }) => name).join(', ')}`)
    placed.push(next)
    names.add(next.name)
    waiting = waiting.filter((table) => table !== next)
  }
  return placed
}
