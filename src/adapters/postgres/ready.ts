import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Tell } from '../start-failure.ts'
import type { ServerProcess } from './server-process.ts'

/**
 * Waits until the server answers, for as long as it lives: after a crash it may recover for a long time.
 * Answers false when it ended instead.
 */
export async function becomesReady(server: ServerProcess, url: string, tell: Tell): Promise<boolean> {
  const began = Date.now()
  let told = 0
  let pause = 10
  while (server.isRunning()) {
    if (await answers(url)) return true
    const seconds = Math.floor((Date.now() - began) / 1000)
    if (seconds >= told + 5) {
      told = seconds
      tell({ code: 'recovering', seconds })
    }
    await wait(pause)
    pause = Math.min(pause * 1.5, 250)
  }
  return false
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
