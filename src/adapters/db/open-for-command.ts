import { setTimeout as wait } from 'node:timers/promises'
import { existingHome } from '../postgres/home.ts'
import { holderOf } from '../postgres/lock.ts'
import { urlsFor } from '../postgres/provide.ts'
import { readSecret } from '../postgres/secret.ts'
import { StartFailure, type Tell } from '../start-failure.ts'
import { APPLICATION_ROLE } from './application-role.ts'
import { type Connected, connect, openPools, type Source } from './connect.ts'

export type CommandSource = Pick<Source, 'dataFolder' | 'databaseUrl' | 'listenUrl'> &
  Readonly<{ tell?: Tell }>

/** How long a server that is just starting may take to tell where its database is. */
const PATIENCE = 60_000

/**
 * The database of this configuration, for a command: the running server's own if Samsyn runs on the data
 * folder, else a server started for as long as the command takes.
 */
export async function openForCommand(source: CommandSource): Promise<Connected> {
  if (source.databaseUrl !== null) return connect({ ...source, purpose: 'command' })
  const home = existingHome(source.dataFolder)
  if (!home) throw new StartFailure('no-database', { folder: source.dataFolder })
  return (await openRunning(home.folder)) ?? connect({ ...source, purpose: 'command' })
}

/** A database to restore into: nobody else may be using it, and it need not exist yet. */
export async function openForRestore(source: CommandSource): Promise<Connected> {
  if (source.databaseUrl === null) {
    const home = existingHome(source.dataFolder)
    if (home && (await holderOf(home.folder))) throw new StartFailure('running-now')
    return connect({ ...source, purpose: 'command' })
  }
  const connected = await connect({ ...source, purpose: 'command' })
  const { rowCount } = await connected.ownerPool.query(
    `select from pg_stat_activity where datname = current_database() and application_name = 'samsyn' limit 1`,
  )
  if (rowCount === 0) return connected
  await connected.close()
  throw new StartFailure('running-now')
}

async function openRunning(home: string): Promise<Connected | undefined> {
  const until = Date.now() + PATIENCE
  for (;;) {
    const holder = await holderOf(home)
    if (!holder) return undefined
    if (holder.databasePort !== undefined) return join(home, holder.databasePort)
    if (Date.now() > until) throw new StartFailure('folder-in-use', { pid: holder.pid })
    await wait(200)
  }
}

function join(home: string, port: number): Connected {
  const urls = urlsFor(port, readSecret(home))
  const pools = openPools({ ownerUrl: urls.owner, appUrl: urls.application, role: null, purpose: 'command' })
  return { ...pools, listenUrl: urls.application, applicationRole: APPLICATION_ROLE, embedded: null }
}
