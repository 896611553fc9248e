import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'

export type PoolOptions = Readonly<{
  url: string
  max: number
  /** Taken on every new connection, before anything else runs on it. */
  role?: string | null
  name?: typeof SERVER_NAME | typeof COMMAND_NAME
  /** Told when an idle connection breaks: the pool makes a new one when it is needed. */
  onLost?: (error: Error) => void
}>

/** How a server's sessions are told from a command's in the database's list of them. */
export const SERVER_NAME = 'samsyn'
export const COMMAND_NAME = 'samsyn-command'

export function openPool({ url, max, role, name = SERVER_NAME, onLost }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    // A connection that could not take the role is not handed out.
    ...(role ? { verify: takeRole(role) } : {}),
  })
  pool.on('error', (error) => onLost?.(error))
  // The pool hears of idle connections only. One that breaks between two statements of a transaction would
  // take the whole process with it; like this its next statement is refused, and that is told where it was asked.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

type Verify = (client: pg.PoolClient, done: (error?: Error) => void) => void

const takeRole =
  (role: string): Verify =>
  (client, done) => {
    client.query(`set role ${pg.escapeIdentifier(role)}`).then(
      () => done(),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    )
  }

/** For migrations and the catalogue, which know no table by type. */
export const schemaOver = (pool: pg.Pool): Kysely<unknown> =>
  new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })

export const overPool = (pool: pg.Pool): Kysely<Database> =>
  new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
