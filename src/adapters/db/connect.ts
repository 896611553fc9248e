import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import { type Embedded, startEmbedded } from '../postgres/start-embedded.ts'
import { StartFailure, type Tell } from '../start-failure.ts'
import { APPLICATION_ROLE, findApplicationRole } from './application-role.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { COMMAND_NAME, openPool, overPool, SERVER_NAME, schemaOver } from './pool.ts'
import { refreshCollation } from './refresh-collation.ts'
import { assertServer } from './server-demands.ts'

/** The application's pool: what the rows are read and written with. The server allows 60 in all. */
const APPLICATION_CONNECTIONS = 24
const OWNER_CONNECTIONS = 3

export type Connected = Readonly<{
  /** Rows of one association at a time, under row security. */
  db: Kysely<Database>
  app: pg.Pool
  /** Migrations, backup and the installation's own housekeeping. */
  owner: Kysely<unknown>
  ownerPool: pg.Pool
  /** A direct address for the one listening connection. */
  listenUrl: string
  /** The role the application's connections have taken or signed in as; null: the owner's, held by forced row security. */
  applicationRole: string | null
  /** The server this process runs; null where DATABASE_URL names another. */
  embedded: Embedded | null
  close(how?: 'fast' | 'at-once'): Promise<void>
}>

export type Source = Readonly<{
  dataFolder: string
  databaseUrl: string | null
  listenUrl: string | null
  purpose?: 'server' | 'command'
  tell?: Tell
  onLost?: (error: Error) => void
}>

/** Connects to the database of this configuration, starting the embedded server where none is named. */
export const connect = (source: Source): Promise<Connected> =>
  source.databaseUrl === null ? connectEmbedded(source) : connectServer(source, source.databaseUrl)

/** Connects and brings the schema up to this program. */
export async function openDatabase(source: Source): Promise<Connected> {
  const connected = await connect(source)
  try {
    await migrate(connected.owner, {
      applicationRole: connected.applicationRole,
      ...(source.tell ? { tell: source.tell } : {}),
    })
    return connected
  } catch (error) {
    await connected.close()
    throw error
  }
}

async function connectEmbedded({ dataFolder, purpose = 'server', tell, onLost }: Source): Promise<Connected> {
  const embedded = await startEmbedded({ dataFolder, purpose, ...(tell ? { tell } : {}) })
  embedded.onDown(() => tell?.({ code: 'database-down' }))
  embedded.onUp(() => tell?.({ code: 'database-up' }))
  embedded.onGaveUp((log) => tell?.({ code: 'database-gave-up', log }))
  const pools = openPools({
    ownerUrl: embedded.ownerUrl,
    appUrl: embedded.appUrl,
    role: null,
    purpose,
    ...(onLost ? { onLost } : {}),
  })
  if (await refreshCollation(pools.ownerPool)) tell?.({ code: 'reindexed' })
  return {
    ...pools,
    listenUrl: embedded.appUrl,
    applicationRole: APPLICATION_ROLE,
    embedded,
    async close(how) {
      if (how !== 'at-once') await pools.close()
      await embedded.stop(how)
    },
  }
}

async function connectServer(
  { listenUrl, purpose = 'server', onLost }: Source,
  databaseUrl: string,
): Promise<Connected> {
  // Session locks and temporary objects need a connection that no pooler shares out.
  const ownerUrl = listenUrl ?? databaseUrl
  const isPooled = ownerUrl !== databaseUrl
  const probe = openPool({ url: ownerUrl, max: 1, name: COMMAND_NAME })
  const owner = schemaOver(probe)
  let role: string | null
  try {
    await sql`select 1`.execute(owner).catch((error: unknown) => {
      throw new StartFailure('database-unreachable', { reason: reasonOf(error) }, { cause: error })
    })
    await assertServer(owner)
    // A role taken on a shared connection would follow it to others: behind a pooler the one role must do.
    role = await findApplicationRole(owner, { mayTake: !isPooled })
  } finally {
    await probe.end()
  }
  const pools = openPools({ ownerUrl, appUrl: databaseUrl, role, purpose, ...(onLost ? { onLost } : {}) })
  return { ...pools, listenUrl: ownerUrl, applicationRole: role, embedded: null }
}

type Pools = Pick<Connected, 'db' | 'app' | 'owner' | 'ownerPool' | 'close'>
type PoolsOptions = Readonly<{
  ownerUrl: string
  appUrl: string
  role: string | null
  purpose: 'server' | 'command'
  onLost?: (error: Error) => void
}>

export function openPools({ ownerUrl, appUrl, role, purpose, onLost }: PoolsOptions): Pools {
  const shared = {
    name: purpose === 'server' ? SERVER_NAME : COMMAND_NAME,
    ...(onLost ? { onLost } : {}),
  } as const
  const app = openPool({ url: appUrl, max: APPLICATION_CONNECTIONS, role, ...shared })
  const ownerPool = openPool({ url: ownerUrl, max: OWNER_CONNECTIONS, ...shared })
  const db = overPool(app)
  const owner = schemaOver(ownerPool)
  return {
    db,
    app,
    owner,
    ownerPool,
    async close() {
      // A query that never ends must not hold up the stop: the server ends what is still open.
      // The pools themselves: Kysely does not end one that it has not used.
      await Promise.race([Promise.all([app.end(), ownerPool.end()]), pause(GRACE)])
    },
  }
}

const GRACE = 500

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds).unref())

const reasonOf = (error: unknown): string => {
  // A name with several addresses fails with one error for each.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
