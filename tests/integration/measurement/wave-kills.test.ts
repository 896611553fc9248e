import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Connected, openDatabase } from '#adapters/db/connect.ts'
import type { Database } from '#adapters/db/database.ts'
import { clusterFolder } from '#adapters/postgres/cluster.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import { type Field, openField, passphrase, setOf } from './field.ts'

let folder: string
let connected: Connected
let field: Field

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsyn-wave-kills-'))
  // As root the server runs under another account, which must be able to pass.
  await chmod(folder, 0o755)
  connected = await openDatabase({ dataFolder: join(folder, 'data'), databaseUrl: null, listenUrl: null })
  const owner = new Kysely<Database>({ dialect: new PostgresDialect({ pool: connected.ownerPool }) })
  field = await openField({ db: connected.db, owner }, join(folder, 'keys'))
})

afterAll(async () => {
  await connected?.close('at-once')
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

function kill(): void {
  if (!connected.embedded) throw new Error('a server of its own')
  const file = join(clusterFolder(connected.embedded.home), 'postmaster.pid')
  process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL')
}

/** Again and again until it has happened, as people and the program do; a refusal is no reason to try again. */
async function untilDone<T>(act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act()
    } catch (error) {
      if (error instanceof DomainError) throw error
      await wait(50)
    }
  }
}

const stateOf = (wave: WaveId) => untilDone(async () => (await field.of(wave)).state)

/** A step is killed so many milliseconds after it has begun, and taken again until the wave has moved on. */
async function stepThrough(wave: WaveId, to: string, step: () => Promise<unknown>): Promise<void> {
  const first = step().catch(() => undefined)
  await wait(randomInt(5, 120))
  kill()
  await first
  while ((await stateOf(wave)) !== to) await untilDone(step)
}

it('kill -9 of the database in intake, mixing and opening loses no acknowledged answer and opens none twice', async () => {
  // Three kills in all: whoever keeps the server up gives up after five in a minute.
  const people = 120
  const { wave: urn, codes } = await field.begin(people)
  const { wave: open } = await field.begin(0, 'open')
  const waves = [urn, open]
  const persistent = codes.map(async (code, at) => {
    await wait(at * 8)
    const attempt = `försök ${at}`
    await untilDone(() => field.hand(urn, code, setOf(at + 1), attempt))
    await untilDone(() => field.handOpen(open, attempt, setOf(at + 1)))
  })
  await wait(randomInt(100, 600))
  kill()
  await Promise.all(persistent)

  const mixing = waves.map((wave) => field.flush(wave).catch(() => undefined))
  kill()
  await Promise.all(mixing)
  for (const wave of waves) {
    await untilDone(() => field.flush(wave))
    await untilDone(() => field.close(wave))
  }
  await stepThrough(urn, 'opened', () => field.open(urn, passphrase))
  await untilDone(() => field.open(open, passphrase))

  for (const wave of waves) {
    const found = await untilDone(() =>
      connected.ownerPool.query<{ number: number }>(
        `select (answers->'answers'->>'p-1a')::int as number from answer_set where wave_id = $1 order by 1`,
        [wave],
      ),
    )
    // Whoever was told "received" is there, once.
    expect(found.rows.map(({ number }) => number)).toEqual(Array.from({ length: people }, (_, at) => at + 1))
    expect(await untilDone(() => field.of(wave))).toMatchObject({ answers: people, damaged: 0 })
  }
  await untilDone(() => field.recover())
  expect(await field.ports.keys.waves()).toEqual([])
})
