import { randomBytes } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { inject } from 'vitest'
import type { Database } from '#adapters/db/database.ts'
import { openPool, overPool } from '#adapters/db/pool.ts'
import { databaseUrl, run } from './cluster-setup.ts'

export type TestDatabase = Readonly<{
  name: string
  /** As the application meets it: its own role, under row security. */
  db: Kysely<Database>
  app: pg.Pool
  appUrl: string
  /** As migrations and backup meet it: past row security. */
  owner: Kysely<Database>
  ownerPool: pg.Pool
  ownerUrl: string
  /** Closes the connections and drops the database. */
  close(): Promise<void>
}>

type Options = Readonly<{
  /** Without tables, for tests of migrations and restore. */
  isEmpty?: boolean
}>

/** A database of one's own with the newest schema and no rows. Open in `beforeAll`, close in `afterAll`. */
export async function openTestDatabase({ isEmpty = false }: Options = {}): Promise<TestDatabase> {
  const cluster = inject('cluster')
  const name = `samsyn_test_${randomBytes(6).toString('hex')}`
  await run(cluster.ownerUrl, `create database ${name}${isEmpty ? '' : ` template ${cluster.template}`}`)
  const ownerUrl = databaseUrl(cluster.ownerUrl, name)
  const appUrl = databaseUrl(cluster.appUrl, name)
  const app = openPool({ url: appUrl, max: 8, role: cluster.takeRole })
  const ownerPool = openPool({ url: ownerUrl, max: 4 })
  const db = overPool(app)
  const owner = new Kysely<Database>({ dialect: new PostgresDialect({ pool: ownerPool }) })
  return {
    name,
    db,
    app,
    appUrl,
    owner,
    ownerPool,
    ownerUrl,
    async close() {
      await Promise.all([app.end(), ownerPool.end()])
      await run(cluster.ownerUrl, `drop database ${name} with (force)`)
    },
  }
}
