import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { openDatabase } from './adapters/db/connect.ts'
import { listen } from './adapters/db/listen.ts'
import { assertNotRunning } from './adapters/postgres/assert-not-running.ts'
import { StartFailure, type Tell } from './adapters/start-failure.ts'
import { compose } from './compose.ts'
import type { Config } from './config.ts'
import { serve } from './serve.ts'

export type Running = Readonly<{
  /** What is printed when ready. */
  address: string
  /** A one-time link for the first administrator; null once it has been used. */
  firstLink: string | null
  stop: (how?: 'fast' | 'at-once') => Promise<void>
}>

const drainFor = 3_000
const hearWithin = 5_000

/** Starts everything and answers when the first page can be opened. */
export async function start(config: Config, tell: Tell = () => undefined): Promise<Running> {
  // First, or a second start would be told of its taken port and not of the address to open.
  if (config.databaseUrl === null) await assertNotRunning(config.dataFolder)
  // Asked before the database is started: a taken port should cost nobody half a minute.
  await assertFree(config.host, config.port)
  const database = await openDatabase({ ...config, tell })
  try {
    const built = builtFolder()
    const ports = await compose(config, database, built)
    await ports.recover()
    await ports.seedExample()
    const tidying = repeat(ports.tidy, 6 * hour)
    const closing = repeat(ports.closeDue, 10 * minute)
    const server = await serve(config, ports, built)
    const listening = listen(
      { connectionString: database.listenUrl },
      { onHeard: ports.onHeard, onGap: () => ports.hub.changedAll() },
    )
    ports.health.push(
      { name: 'database', holds: async () => (await sql`select 1`.execute(database.db)).rows.length === 1 },
      { name: 'listening', holds: listening.isUp },
    )
    // Ready means that walls and phones would follow; a listening address that is wrong shows in the health answer.
    await Promise.race([listening.heardFirst, pause(hearWithin)])
    database.embedded?.announce({ address: server.address })
    const filling = ports.fillExampleWaves()
    return {
      address: server.address,
      firstLink: await ports.firstLink(),
      stop: async (how) => {
        clearInterval(tidying)
        clearInterval(closing)
        if (how !== 'at-once') {
          ports.hub.close()
          await Promise.race([Promise.all([server.close().then(ports.settled), filling]), pause(drainFor)])
          await listening.stop()
        }
        await database.close(how)
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

const minute = 60_000
const hour = 60 * minute

/** Now, and ever so often: a server may run for months. What fails is tried again the next time. */
function repeat(work: () => Promise<void>, every: number): NodeJS.Timeout {
  const once = () => void work().catch(() => undefined)
  once()
  return setInterval(once, every).unref()
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref())

/** What was built lies beside the built server. */
function builtFolder(): string | null {
  const here = fileURLToPath(new URL('.', import.meta.url))
  return [join(here, '..'), join(here, '../dist')].find((folder) => existsSync(join(folder, 'web'))) ?? null
}

function assertFree(host: string, port: number): Promise<void> {
  if (port === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => {
      const reason = 'code' in error ? String(error.code) : error.message
      const code = reason === 'EADDRINUSE' ? 'port-taken' : 'address-unusable'
      reject(new StartFailure(code, { host, port, reason }, { cause: error }))
    })
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
}
