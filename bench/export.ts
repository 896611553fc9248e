import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Kysely, PostgresDialect } from 'kysely'
import { openDatabase } from '#adapters/db/connect.ts'
import type { Database } from '#adapters/db/database.ts'
import { resultFileWriter } from '#adapters/export/result/write-result-file.ts'
import { fetchResultFile } from '#application/measurement/fetch-result-file.ts'
import { orderResultFile } from '#application/measurement/order-result-file.ts'
import { type FileAbout, type ResultFormat, resultFormats } from '#contract/measurement/result-file.ts'
import type { CommandId, ItemId, MeasurePointId, UnitId, WaveId } from '#domain/kernel/id.ts'
import { floor } from '#domain/measurement/disclosure/policy.ts'
import { example } from '#domain/measurement/point/example.ts'
import type { WaveRelease, WaveResult } from '#domain/measurement/result/wave-release.ts'
import { draftWave } from '#domain/measurement/wave/wave.ts'
import { emptyPlan } from '#domain/measurement/wave/wave-plan.ts'
import { baseOf } from '../src/compose-base.ts'
import { resultPorts } from '../src/compose-result.ts'
import { openField } from '../tests/integration/measurement/field.ts'
import { figure, type Print } from './_util/figure.ts'

const POINTS = 40
const steps = [1, 2, 3, 4, 5]
/** A share, a count for each step, a mean, and those who left it out. */
const linesInGroup = POINTS * (1 + steps.length + 2)
const points = Array.from({ length: POINTS }, (_, no) => ({
  id: randomUUID() as MeasurePointId,
  item: `p-${no + 1}` as ItemId,
}))

const releaseOf = (wave: WaveId, no: number): WaveRelease => ({
  ...{ wave, name: `Omgång ${no}`, group: 'participant_ongoing', mode: 'urn', policy: floor, background: [] },
  period: { from: `20${16 + no}-01-01`, to: `20${16 + no}-12-31` },
  questions: points.map(({ item }) => ({
    ...{ key: `${item}@1`, kind: 'one', before: null, base: [], contentHash: 'ab' },
    item: {
      id: item,
      version: 1,
      text: 'Jag påverkar min rehabilitering så mycket som jag vill',
      isDraft: true,
    },
    categories: steps.map((step) => ({ code: `${step}`, label: `Steg ${step}` })),
  })),
  points: points.map(({ id, item }) => ({
    ...{ id, v: 1, countedOptions: ['4', '5'], question: `${item}@1`, pair: null },
  })),
})

/** Every cell shown: the most that a file can hold. */
const resultsOf = (wave: WaveId, groups: number, from: number): readonly WaveResult[] =>
  Array.from({ length: groups }, (_, at) => {
    const no = from + at
    const unit = randomUUID() as UnitId
    return {
      ...{ wave, no, cut: { units: [unit], where: null }, rate: { is: 'hidden' } },
      name: no === 0 ? { is: 'all' } : { is: 'unit', unit, name: `Enhet ${no}` },
      cells: Object.fromEntries(
        points.map(({ id, item }) => [
          `${item}@1`,
          {
            ...{ state: 'shown', n: 40, counts: [4, 6, 10, 12, 8], missing: { skipped: 2 } },
            ...{ mean: { mean: 3.4, sd: 1.2 }, means: null, points: { [id]: 20 } },
          },
        ]),
      ),
    }
  })

const MiB = 1024 * 1024
/** One after another, as a release would. */
const groupsAtATime = 100

/** Takes everything and keeps nothing, at a pace of its own. */
const sink = (seen: { bytes: number }) =>
  new Writable({
    highWaterMark: 64 * 1024,
    write(chunk: Uint8Array, _encoding, done) {
      seen.bytes += chunk.length
      setImmediate(done)
    },
  })

/**
 * `npm run bench -- export [LINES [FORMAT]]`: files of released figures from the database to their last byte, in each format, and
 * how much more memory they take than one of ten thousand lines.
 */
export async function bench([lines = '1000000', only]: readonly string[], print: Print): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-bench-'))
  // As root the database runs under another account, which must be able to pass.
  await chmod(folder, 0o755)
  const connected = await openDatabase({
    ...{ dataFolder: join(folder, 'data'), databaseUrl: null, listenUrl: null },
  })
  const owner = new Kysely<Database>({ dialect: new PostgresDialect({ pool: connected.ownerPool }) })
  try {
    const { association, director } = await openField({ db: connected.db, owner }, join(folder, 'keys'))
    const ports = { ...resultPorts(baseOf(connected)), indicators: async () => [] }
    const add = async (no: number, groups: number): Promise<WaveId> => {
      const wave = draftWave({ id: randomUUID() as WaveId, name: `Omgång ${no}`, plan: emptyPlan })
      await ports.writeUnaudited(association, async (tx) => {
        await ports.waves.add(tx, wave)
        await ports.results.add(tx, { ...releaseOf(wave.id, no), at: new Date(), by: 'Berit' })
        for (let from = 0; from < groups; from += groupsAtATime)
          await ports.results.addResults(tx, resultsOf(wave.id, Math.min(groupsAtATime, groups - from), from))
      })
      return wave.id
    }
    await ports.writeUnaudited(association, async (tx) => {
      for (const { id, item } of points) {
        const source = { kind: 'item', item, itemVersion: 1, group: 'participant_ongoing' }
        const record = { revision: 1, approvedAt: new Date(), approvedBy: 'Berit' }
        await ports.points.save(tx, { point: { ...example({ source }), id }, ...record })
      }
    })
    const small = await add(0, Math.ceil(10_000 / linesInGroup))
    const large = await add(1, Math.ceil(Number(lines) / linesInGroup))
    const file = async (format: ResultFormat, about: FileAbout) => {
      const commandId = randomUUID() as CommandId
      const ordered = await orderResultFile(ports)(director, { association, commandId, format, about })
      return fetchResultFile(ports)(director, { association, file: ordered.file }, resultFileWriter('sv'))
    }
    /** Memory of the process at most while the file was taken, and how long it took. */
    const taken = async (format: ResultFormat, wave: WaveId) => {
      global.gc?.()
      let most = process.memoryUsage.rss()
      const watch = setInterval(() => {
        most = Math.max(most, process.memoryUsage.rss())
      }, 20)
      const seen = { bytes: 0 }
      const from = performance.now()
      const made = await file(format, { is: 'wave', wave })
      await pipeline(Readable.from(made.bytes, { objectMode: false, highWaterMark: 256 * 1024 }), sink(seen))
      clearInterval(watch)
      return { most, seconds: (performance.now() - from) / 1000, bytes: seen.bytes }
    }
    const inWave = `${(Math.ceil(Number(lines) / linesInGroup) * linesInGroup).toLocaleString('en')} lines`
    for (const format of resultFormats.filter((one) => only === undefined || one === only)) {
      // Once to warm up, or what the program takes for itself would be counted.
      for (let repeat = 0; repeat < 5; repeat += 1) await taken(format, small)
      const few = await taken(format, small)
      const many = await taken(format, large)
      const grown = Math.max(0, many.most - few.most) / MiB
      print(figure(`export, ${inWave} as ${format}: memory beyond that of 10,000`, 'MiB', [grown], 64))
      print(figure(`export, ${inWave} as ${format}: time`, 's', [many.seconds], null))
      print(figure(`export, ${inWave} as ${format}: size`, 'MiB', [many.bytes / MiB], null))
    }
  } finally {
    await connected.close()
    await rm(folder, { recursive: true, force: true })
  }
}
