import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packBytes, unpackedAt } from '#adapters/db/packed-bytes.ts'
import { openTestDatabase, type TestDatabase } from '../_util/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database?.close())

const place = sql<number>`place`

async function throughDatabase(values: readonly Buffer[]): Promise<readonly string[]> {
  const { rows } = await sql<{ value: Buffer }>`
    select ${unpackedAt(packBytes(values), place)} as value
    from generate_series(1, ${values.length}::int) as place
    order by place`.execute(database.owner)
  return rows.map(({ value }) => value.toString('hex'))
}

describe('values that go to the database as one', () => {
  const every = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
  it.each([
    ['one', [every]],
    [
      'many, with every byte there is',
      [every, every.toReversed(), Buffer.alloc(256), Buffer.alloc(256, 255)],
    ],
    ['of one byte', [Buffer.of(0), Buffer.of(92), Buffer.of(39)]],
    ['none', []],
  ])('come out as they went in: %s', async (_what, values) => {
    expect(await throughDatabase(values.map((value) => Buffer.from(value)))).toEqual(
      values.map((value) => Buffer.from(value).toString('hex')),
    )
  })

  it('are of one length, or nobody could tell where one ends', () => {
    expect(() => packBytes([Buffer.alloc(2), Buffer.alloc(3)])).toThrow('The values differ in length')
  })
})
