import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { openDatabase } from '#adapters/db/connect.ts'
import type { Database } from '#adapters/db/database.ts'
import { openField, setOf } from '../tests/integration/measurement/field.ts'
import { figure, type Print, quantile } from './_util/figure.ts'

const REPEATS = 5
/** People who send at the same time, each the next as soon as the one before is acknowledged. */
const SENDERS = 256

/**
 * `npm run bench -- intake [2000]`: so many answers a repeat, each sealed under a key of its own and on disk before it
 * is acknowledged; the mixing runs meanwhile, as it does in the program.
 */
export async function bench([count = '2000']: readonly string[], print: Print): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-bench-'))
  // As root the database runs under another account, which must be able to pass.
  await chmod(folder, 0o755)
  const connected = await openDatabase({
    dataFolder: join(folder, 'data'),
    databaseUrl: null,
    listenUrl: null,
  })
  const owner = new Kysely<Database>({ dialect: new PostgresDialect({ pool: connected.ownerPool }) })
  try {
    const field = await openField({ db: connected.db, owner }, join(folder, 'keys'))
    const [spent, waits]: [number[], number[]] = [[], []]
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const { wave, codes } = await field.begin(Number(count))
      const left = [...codes]
      const began = performance.now()
      const mixing = setInterval(() => void field.flush(wave), 1_000)
      const sender = async () => {
        for (let code = left.pop(); code; code = left.pop()) {
          const from = performance.now()
          await field.hand(wave, code, setOf(4, 'Det blev lättare att ringa. '.repeat(20)))
          waits.push(performance.now() - from)
        }
      }
      await Promise.all(Array.from({ length: SENDERS }, sender))
      spent.push((1_000 * (performance.now() - began)) / codes.length)
      clearInterval(mixing)
      await field.close(wave)
    }
    // 2,000 a second is half a millisecond each.
    print(figure('a sealed, durable answer, time for each of many', 'µs', spent, 500))
    const own = [quantile(waits, 0.5)]
    print({
      ...figure('an answer, sent to acknowledged', 'ms', own, null),
      p95: Math.round(quantile(waits, 0.95)),
    })
  } finally {
    await connected.close()
    await rm(folder, { recursive: true, force: true })
  }
}
