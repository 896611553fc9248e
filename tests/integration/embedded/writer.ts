import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** Writes one number after the other, over any interruption, and knows which of them were acknowledged. */
export function startWriter(url: string) {
  const acknowledged: number[] = []
  let isWriting = true
  const client = async () => {
    const made = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
    made.on('error', () => {})
    await made.connect()
    return made
  }
  const writing = (async () => {
    let current: pg.Client | undefined
    for (let n = 1; isWriting; n += 1) {
      try {
        current ??= await client()
        await current.query('insert into written (n) values ($1)', [n])
        acknowledged.push(n)
      } catch {
        current?.end().catch(() => {})
        current = undefined
        await wait(20)
      }
    }
    await current?.end().catch(() => {})
  })()
  return {
    acknowledged,
    async stop() {
      isWriting = false
      await writing
    },
  }
}

export async function createWritten(url: string): Promise<void> {
  await query(url, 'create table if not exists written (n integer primary key)')
}

export async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

/** Numbers that were acknowledged and are not there. */
export async function lost(url: string, acknowledged: readonly number[]): Promise<number[]> {
  const there = new Set((await query(url, 'select n from written')).map(({ n }) => n))
  return acknowledged.filter((n) => !there.has(n))
}
