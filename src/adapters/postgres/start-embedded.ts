import type { Tell } from '../start-failure.ts'
import { serverAccount } from './account.ts'
import { clusterFolder, findCluster } from './cluster.ts'
import { assertRoom, findHome } from './home.ts'
import { type LockContent, type LockFacts, takeLock } from './lock.ts'
import { endOrphan } from './orphan.ts'
import { provideDatabase, urlsFor } from './provide.ts'
import { installRuntime } from './runtime.ts'
import { findSecret } from './secret.ts'
import { turnLog } from './server-process.ts'
import { type Supervisor, supervise } from './supervisor.ts'

export type EmbeddedOptions = Readonly<{
  dataFolder: string
  purpose: LockContent['purpose']
  tell?: Tell
  /** Off only for throw-away clusters of tests. */
  isDurable?: boolean
}>

export type Embedded = Pick<Supervisor, 'onDown' | 'onUp' | 'onGaveUp' | 'stop'> &
  Readonly<{
    home: string
    port: number
    ownerUrl: string
    appUrl: string
    /** Written into the lock, for whoever starts a second time. */
    announce(facts: LockFacts): void
  }>

/** Takes the data folder and starts its PostgreSQL, creating both when they are not there. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const tell: Tell = options.tell ?? (() => {})
  const home = findHome(options.dataFolder, serverAccount)
  if (home.moved) tell({ code: 'home-moved', folder: home.folder })
  assertRoom(home.folder)
  const lock = await takeLock(home.folder, options.purpose)
  try {
    const secret = findSecret(home.folder)
    const runtime = installRuntime(home.folder)
    await endOrphan(clusterFolder(home.folder), tell)
    const cluster = await findCluster(home.folder, runtime, secret, tell)
    turnLog(home.folder)
    const supervisor = await supervise({
      home: home.folder,
      runtime,
      cluster,
      isDurable: options.isDurable ?? true,
      ownerUrl: (port) => urlsFor(port, secret).maintenance,
      tell,
    })
    const urls = urlsFor(supervisor.port, secret)
    await provideDatabase(urls, secret).catch(async (error: unknown) => {
      await supervisor.stop()
      throw error
    })
    lock.tell({ databasePort: supervisor.port })
    return {
      home: home.folder,
      port: supervisor.port,
      ownerUrl: urls.owner,
      appUrl: urls.application,
      announce: lock.tell,
      onDown: supervisor.onDown,
      onUp: supervisor.onUp,
      onGaveUp: supervisor.onGaveUp,
      async stop(how) {
        await supervisor.stop(how)
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}
