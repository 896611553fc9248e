import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPool } from '#adapters/db/pool.ts'
import { isDatabaseAway } from '#adapters/http/errors.ts'
import { openTestDatabase, type TestDatabase } from '../_util/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

it('a connection that breaks between two statements of a transaction refuses the next, and nothing else ends', async () => {
  const pool = openPool({ url: database.ownerUrl, max: 2 })
  const [held, other] = await Promise.all([pool.connect(), pool.connect()])
  await held.query('begin')
  const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid')
  const broken = new Promise<void>((resolve) => held.once('end', resolve))
  await other.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  await broken
  const refusal: unknown = await held.query('select 1').catch((error: unknown) => error)
  expect(isDatabaseAway(refusal)).toBe(true)
  held.release(true)
  other.release()
  // The pool makes a new one in its place.
  expect((await pool.query<{ n: number }>('select 1 as n')).rows).toEqual([{ n: 1 }])
  await pool.end()
})
