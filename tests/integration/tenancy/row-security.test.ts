import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { APPLICATION_ROLE } from '#adapters/db/application-role.ts'
import { insertOnly, tablesIn } from '#adapters/db/placement.ts'
import { rowsOf } from '#adapters/db/transaction.ts'
import type { ReadTx } from '#application/ports.ts'
import { openTwoAssociations, reader, type TwoAssociations, writer } from './two-associations.ts'

let both: TwoAssociations

beforeAll(async () => {
  both = await openTwoAssociations()
})
afterAll(() => both?.database.close())

const tenantTables = tablesIn('tenant')

const associationsIn = async (tx: ReadTx, table: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`select association_id as id from ${sql.table(table)}`.execute(
    rowsOf(tx),
  )
  return rows.map(({ id }) => id)
}

describe('the role that the application uses', () => {
  it('is nobody special, and owns nothing', async () => {
    const { rows } = await both.database.app.query(`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_class where relowner = r.oid) as owned
      from pg_roles r where rolname = current_user`)
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 },
    ])
  })

  it.each([
    ['switch row security off', 'alter table ballot disable row level security'],
    ['drop a policy', 'drop policy own_association on ballot'],
    ['make a table', 'create table planted (a int)'],
    ['rewrite the audit log', `update audit_event set reason = 'planted'`],
    ['empty the audit log', 'delete from audit_event'],
    ['say that a migration has run', 'insert into migration default values'],
  ])('may not %s', async (_what, statement) => {
    await expect(both.database.app.query(statement)).rejects.toMatchObject({ code: '42501' })
  })
})

/** What somebody might like to change. It is set without being read: reading has a policy of its own. */
const written: Readonly<Record<(typeof insertOnly)[number], string>> = {
  instrument_version: 'content',
  item_version: 'content',
  wave_version: 'settings',
  wave_evidence: 'what',
  wave_release: 'facts',
  wave_result: 'cells',
  release: 'question',
  result_file: 'facts',
}

describe.each(insertOnly)('a row of %s', (table) => {
  const change = sql`update ${sql.table(table)} set ${sql.ref(written[table])} = '{}'`
  const remove = sql`delete from ${sql.table(table)}`

  it.each([
    ['changed', change],
    ['removed', remove],
  ])('cannot be %s by the role that wrote it', async (_what, statement) => {
    const attempt = writer(both)(both.ours.association, (tx) => statement.execute(rowsOf(tx)))
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })

  it('is out of reach even where the right was given by mistake, and in reach with a planted policy', async () => {
    const { ownerPool } = both.database
    const touched = async () =>
      Number(
        await writer(both)(both.ours.association, async (tx) => {
          const { numAffectedRows } = await change.execute(rowsOf(tx))
          return numAffectedRows ?? 0n
        }),
      )
    await ownerPool.query(`grant update on ${table} to ${APPLICATION_ROLE}`)
    try {
      expect(await touched()).toBe(0)
      await ownerPool.query(`create policy planted on ${table} for update using (true)`)
      expect(await touched()).toBe(2)
    } finally {
      await ownerPool.query(`drop policy if exists planted on ${table}`)
      await ownerPool.query(`revoke update on ${table} from ${APPLICATION_ROLE}`)
    }
  })
})

describe('a query that forgot its filter', () => {
  it.each(tenantTables)('sees one association in %s', async (table) => {
    const { rows } = await both.database.ownerPool.query(`select count(*)::int as n from ${table}`)
    expect(rows).toEqual([{ n: 2 }])
    const seen = await reader(both)(both.ours.association, (tx) => associationsIn(tx, table))
    expect(seen).toEqual([both.ours.association])
  })

  it('changes one association', async () => {
    await writer(both)(both.ours.association, (tx) =>
      rowsOf(tx).updateTable('bank').set({ source: 'ours' }).execute(),
    )
    const { rows } = await both.database.ownerPool.query('select name from bank where source is not null')
    expect(rows).toEqual([{ name: both.ours.marker }])
  })
})

describe('a connection that has set no association', () => {
  it.each(tenantTables)('sees no row of %s', async (table) => {
    const { rows } = await both.database.app.query(`select count(*)::int as n from ${table}`)
    expect(rows).toEqual([{ n: 0 }])
  })

  it('is what remains when a transaction has ended', async () => {
    const client = await both.database.app.connect()
    const names = async () => (await client.query<{ name: string }>('select name from bank')).rows
    try {
      await client.query('begin')
      await client.query(`select set_config('samsyn.association', $1, true)`, [both.ours.association])
      expect(await names()).toEqual([{ name: both.ours.marker }])
      await client.query('commit')
      expect(await names()).toEqual([])
    } finally {
      client.release()
    }
  })
})

describe('a row for another association', () => {
  // Row security speaks before any other constraint, so the association alone shows it.
  it.each(tenantTables)('is refused in %s', async (table) => {
    const attempt = writer(both)(both.ours.association, (tx) =>
      sql`insert into ${sql.table(table)} (association_id) values (${both.theirs.association})`.execute(
        rowsOf(tx),
      ),
    )
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })

  it('cannot be made by moving one of ours there', async () => {
    const attempt = writer(both)(both.ours.association, (tx) =>
      rowsOf(tx).updateTable('command').set({ association_id: both.theirs.association }).execute(),
    )
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a reader', () => {
  it.each(tenantTables)('cannot write to %s, whatever the types were told', async (table) => {
    const attempt = reader(both)(both.ours.association, (tx) =>
      sql`insert into ${sql.table(table)} (association_id) values (${both.ours.association})`.execute(
        rowsOf(tx),
      ),
    )
    await expect(attempt).rejects.toMatchObject({ code: '25006' })
  })
})

describe('planted: a table whose guard was forgotten', () => {
  it('would show the other association', async () => {
    const { ownerPool } = both.database
    await ownerPool.query('alter table bank disable row level security')
    try {
      const seen = await reader(both)(both.ours.association, (tx) => associationsIn(tx, 'bank'))
      expect(seen.toSorted()).toEqual([both.ours.association, both.theirs.association].toSorted())
    } finally {
      await ownerPool.query('alter table bank enable row level security')
    }
  })
})
