import { afterAll, beforeAll, expect, it } from 'vitest'
import { refreshCollation } from '#adapters/db/refresh-collation.ts'
import { openTestDatabase, type TestDatabase } from '../_util/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database?.close())

it('builds the indexes again when letters are ordered by another version than they were built with', async () => {
  const { ownerPool } = database
  expect(await refreshCollation(ownerPool)).toBe(false)
  await ownerPool.query(`update pg_collation set collversion = 'earlier' where collname = 'swedish'`)
  await ownerPool.query(
    `update pg_database set datcollversion = 'earlier' where datname = current_database()`,
  )
  expect(await refreshCollation(ownerPool)).toBe(true)
  expect(await refreshCollation(ownerPool)).toBe(false)
})
