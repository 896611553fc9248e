import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertOnly, tablesIn } from '#adapters/db/placement.ts'
import { rowsOf } from '#adapters/db/transaction.ts'
import { type ForeignKey, readCatalogue } from '../../schema/catalogue.ts'
import { openTwoAssociations, type TwoAssociations, writer } from './two-associations.ts'

let both: TwoAssociations
let keys: readonly ForeignKey[]

beforeAll(async () => {
  both = await openTwoAssociations()
  const tenants = new Set<string>(tablesIn('tenant'))
  const { foreignKeys } = await readCatalogue(both.database.ownerPool)
  keys = foreignKeys.filter(({ table, target }) => tenants.has(table) && tenants.has(target))
})
afterAll(() => both?.database.close())

/** Lets our row name the parent that is theirs, the association of the row unchanged. */
async function adopt({ table, columns, target, targetColumns }: ForeignKey): Promise<unknown> {
  const { rows } = await both.database.ownerPool.query<Record<string, unknown>>(
    `select * from ${target} where association_id = $1`,
    [both.theirs.association],
  )
  const changes = columns
    .map((column, i) => [column, rows[0]?.[targetColumns[i] ?? '']] as const)
    .filter(([column]) => column !== 'association_id')
  const set = sql.join(changes.map(([column, value]) => sql`${sql.ref(column)} = ${value}`))
  const move = sql`update ${sql.table(table)} set ${set}`
  // Rows that cannot be changed are written anew.
  const copy = sql`insert into ${sql.table(table)}
    select (jsonb_populate_record(r, ${JSON.stringify(Object.fromEntries(changes))}::jsonb)).* from ${sql.table(table)} r`
  const isFixed = insertOnly.some((name) => name === table)
  return writer(both)(both.ours.association, (tx) => (isFixed ? copy : move).execute(rowsOf(tx))).catch(
    (error: unknown) => error,
  )
}

describe('a child row', () => {
  it('cannot lean on a parent of another association, over any key there is', async () => {
    expect(keys.length).toBeGreaterThan(10)
    for (const key of keys) {
      expect(await adopt(key), `${key.table}: ${key.name}`).toMatchObject({ code: '23503' })
    }
  })

  it('could, over a planted key without the association', async () => {
    const { ownerPool } = both.database
    await ownerPool.query(`
      alter table bank add constraint planted unique (bank_id);
      alter table conference drop constraint conference_association_id_bank_id_fkey,
        add constraint planted_key foreign key (bank_id) references bank (bank_id)`)
    const planted = (await readCatalogue(ownerPool)).foreignKeys.find(({ name }) => name === 'planted_key')
    expect(planted && (await adopt(planted))).not.toHaveProperty('code')
  })
})
