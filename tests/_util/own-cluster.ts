import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, startEmbedded } from '#adapters/postgres/start-embedded.ts'
import { databaseUrl, run } from './cluster-setup.ts'

export type OwnCluster = Readonly<{
  folder: string
  embedded: Embedded
  /** Makes a database and answers its address for this role. */
  createDatabase(name: string, as?: Readonly<{ role: string; password: string }>): Promise<string>
  stop(): Promise<void>
}>

/** A durable server of one's own: for what the shared one, with its fsync off, cannot show. */
export async function startOwnCluster(): Promise<OwnCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-own-'))
  // As root the server runs under another account, which must be able to pass.
  await chmod(folder, 0o755)
  const embedded = await startEmbedded({ dataFolder: folder, purpose: 'server' })
  return {
    folder,
    embedded,
    async createDatabase(name, as) {
      await run(embedded.ownerUrl, `create database ${name}${as ? ` owner ${as.role}` : ''}`)
      const url = new URL(databaseUrl(embedded.ownerUrl, name))
      if (as) {
        url.username = as.role
        url.password = as.password
      }
      return url.href
    },
    async stop() {
      await embedded.stop('at-once')
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}
