import { sql } from 'kysely'
import type { ExampleStore } from '#application/consensus/example/example-ports.ts'
import type { WriteTx } from '#application/ports.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import type { Database } from './database.ts'
import { insertOnly, tablesIn } from './placement.ts'
import { rowsOf } from './transaction.ts'

/** Who people are, and what the audit trail says, is not part of the game. */
const kept: ReadonlySet<keyof Database> = new Set([
  'membership',
  'role_assignment',
  'audit_event',
  'audit_head',
])

/** Rows of the example's own waves, which nobody has held: they stay, and so do the units they were held in. */
const withWaves = ['cohort', 'answer_set', 'answer_text'] as const satisfies readonly (keyof Database)[]

/** Waves whose answers are made up and whose figures are out: the example has them from the beginning. */
const ownWaves = (tx: WriteTx) => sql`
  select wave.wave_id from wave
  join wave_version using (association_id, wave_id)
  where wave.association_id = ${tx.association} and wave.state in ('released', 'archived')
    and settings::jsonb -> 'isInvented' = 'true'`

/** Why a wave of the example is annulled; the example is Swedish. */
const begunAnew = 'Exemplet började om.'

type Key = Readonly<{ child: string; parent: string; columns: string[]; target: string[] }>

const readKeys = async (tx: WriteTx): Promise<readonly Key[]> => {
  const { rows } = await sql<Key>`
    select child.relname as child, parent.relname as parent,
      array(select attname::text from unnest(key.conkey) with ordinality as k(no, place)
        join pg_attribute on attrelid = key.conrelid and attnum = no order by place) as columns,
      array(select attname::text from unnest(key.confkey) with ordinality as k(no, place)
        join pg_attribute on attrelid = key.confrelid and attnum = no order by place) as target
    from pg_constraint key
    join pg_class child on child.oid = key.conrelid
    join pg_class parent on parent.oid = key.confrelid
    where key.contype = 'f' and child.oid <> parent.oid`.execute(rowsOf(tx))
  return rows
}

/** Children before their parents, from the catalogue: a table added tomorrow is emptied without a word here. */
function emptyingOrder(keys: readonly Key[]): readonly string[] {
  const order: string[] = []
  const visit = (table: string) => {
    if (order.includes(table)) return
    for (const { child, parent } of keys) if (parent === table) visit(child)
    order.push(table)
  }
  const tables = tablesIn('tenant').filter((table) => !kept.has(table))
  for (const table of tables) visit(table)
  return order.filter((table) => tables.some((known) => known === table))
}

/** Tables with rows that must stay: what is locked for good, and whatever such rows lean on. */
function holding(keys: readonly Key[]): ReadonlySet<string> {
  const found = new Set<string>([...insertOnly, ...withWaves])
  // A set that grows is walked to its new end.
  for (const table of found) for (const { child, parent } of keys) if (child === table) found.add(parent)
  return found
}

async function empty(tx: WriteTx, keys: readonly Key[]): Promise<void> {
  const held = holding(keys)
  for (const table of emptyingOrder(keys)) {
    if (insertOnly.some((name) => name === table)) continue
    const leaning = keys.filter(({ child, parent }) => parent === table && held.has(child))
    const free = leaning.map(({ child, columns, target }) => {
      const same = columns.map(
        (column, place) => sql`${sql.ref(`${child}.${column}`)} = ${sql.ref(`${table}.${target[place]}`)}`,
      )
      return sql`and not exists (select from ${sql.table(child)} where ${sql.join(same, sql` and `)})`
    })
    const others = withWaves.some((name) => name === table)
      ? sql`and wave_id not in (${ownWaves(tx)})`
      : sql``
    await sql`delete from ${sql.table(table)}
      where association_id = ${tx.association} ${others} ${sql.join(free, sql` `)}`.execute(rowsOf(tx))
  }
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
    const waves = await sql<{ wave_id: WaveId }>`
      select wave_id from wave where association_id = ${tx.association}
        and wave_id not in (${ownWaves(tx)})`.execute(rowsOf(tx))
    await empty(tx, await readKeys(tx))
    // What was promised stays, and a wave leans on it: without slips and answers it can only be annulled.
    await sql`
      update wave set state = 'voided', version = version + 1, closed_on = null, answers = null, damaged = null,
        voided_from = case state when 'active' then 'active' else 'closed' end, voided_reason = ${begunAnew}
      where association_id = ${tx.association} and state <> 'voided'
        and wave_id not in (${ownWaves(tx)})`.execute(rowsOf(tx))
    await sql`
      delete from published_aggregate
      where association_id = ${tx.association} and wave_id not in (${ownWaves(tx)})`.execute(rowsOf(tx))
    await rowsOf(tx).deleteFrom('conference_code').where('association_id', '=', tx.association).execute()
    return {
      boxes: [
        ...rounds.map(({ round_id }) => round_id),
        ...evaluations.map(({ evaluation_id }) => evaluation_id),
      ],
      waves: waves.rows.map(({ wave_id }) => wave_id),
    }
  },
}
