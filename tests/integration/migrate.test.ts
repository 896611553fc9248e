import { Kysely, PostgresDialect, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '#adapters/db/migrate.ts'
import { type Migration, migrations, newestMigration } from '#adapters/db/migrations/index.ts'
import { openPool } from '#adapters/db/pool.ts'
import { openTestDatabase, type TestDatabase } from '../_util/database.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await openTestDatabase({ isEmpty: true })
})
afterEach(() => database.close())

const node = () =>
  new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: openPool({ url: database.ownerUrl, max: 2 }) }),
  })
const applied = async () => {
  const { rows } = await database.ownerPool.query<{ no: number }>('select no from migration order by no')
  return rows.map(({ no }) => no)
}
const all = migrations.map(({ no }) => no)

describe('migrate', () => {
  it('takes each step once when two nodes start together', async () => {
    const [one, two] = [node(), node()]
    await Promise.all([migrate(one, { applicationRole: null }), migrate(two, { applicationRole: null })])
    await Promise.all([one.destroy(), two.destroy()])
    expect(await applied()).toEqual(all)
  })

  it('goes on from where it was told to stop', async () => {
    const one = node()
    await migrate(one, { applicationRole: null, to: 1 })
    expect(await applied()).toEqual([1])
    await migrate(one, { applicationRole: null })
    expect(await applied()).toEqual(all)
    await one.destroy()
  })

  it('names the step that fails and leaves the data as before', async () => {
    const broken: Migration = {
      no: newestMigration() + 1,
      name: 'broken',
      async up(db) {
        await sql`create table half_done (id integer)`.execute(db)
        await sql`create table half_done (id integer)`.execute(db)
      },
    }
    const one = node()
    await expect(
      migrate(one, { applicationRole: null, steps: [...migrations, broken] }),
    ).rejects.toMatchObject({
      code: 'migration-failed',
      detail: { step: `${String(broken.no).padStart(4, '0')}-broken` },
    })
    expect(await applied()).toEqual(all)
    const { rows } = await database.ownerPool.query(`select to_regclass('half_done') as found`)
    expect(rows).toEqual([{ found: null }])
    await one.destroy()
  })

  it('refuses a database that is newer than the program', async () => {
    const one = node()
    await migrate(one, { applicationRole: null })
    await database.ownerPool.query(`insert into migration (no, name) values (9999, 'later')`)
    await expect(migrate(one, { applicationRole: null })).rejects.toMatchObject({ code: 'database-newer' })
    await one.destroy()
  })
})
