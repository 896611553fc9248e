import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { openDatabase } from './adapters/db/connect.ts'
import { listen } from './adapters/db/listen.ts'
import { StartFailure, type Tell } from './adapters/start-failure.ts'
import { compose } from './compose.ts'
import type { Config } from './config.ts'
import { serve } from './serve.ts'

export type Running = Readonly<{
  /** What is printed when ready. */
  address: string
  /** A one-time link for the first administrator; null once it has been used. */
  firstLink: string | null
  stop: () => Promise<void>
}>

const drainFor = 3_000

/** Starts everything and answers when the first page can be opened. */
export async function start(config: Config, tell: Tell = () => undefined): Promise<Running> {
  // Asked before the database is started: a taken port should cost nobody half a minute.
  await assertFree(config.host, config.port)
  const database = await openDatabase({ ...config, tell })
  try {
    const ports = await compose(config, database)
    const server = await serve(config, ports, { staticFolder: staticFolder() })
    const listening = listen(
      { connectionString: database.listenUrl },
      { onHeard: ports.onHeard, onGap: () => ports.hub.changedAll() },
    )
    ports.health.push(
      { name: 'database', holds: async () => (await sql`select 1`.execute(database.db)).rows.length === 1 },
      { name: 'listening', holds: listening.isUp },
    )
    database.embedded?.announce({ address: server.address })
    return {
      address: server.address,
      firstLink: await ports.firstLink(),
      stop: async () => {
        ports.hub.close()
        await Promise.race([server.close(), pause(drainFor)])
        await ports.close()
        await listening.stop()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref())

/** The built staff app lies beside the built server. */
function staticFolder(): string | null {
  const here = fileURLToPath(new URL('.', import.meta.url))
  return [join(here, '../web'), join(here, '../dist/web')].find((folder) => existsSync(folder)) ?? null
}

function assertFree(host: string, port: number): Promise<void> {
  if (port === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(new StartFailure('port-taken', { port, host }, { cause: error })))
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
}
