import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { openDatabase } from '#adapters/db/connect.ts'
import type { Database } from '#adapters/db/database.ts'
import { getPointResult } from '#application/measurement/get-point-result.ts'
import { getResults } from '#application/measurement/get-results.ts'
import { pointResult, resultOverview } from '#contract/measurement/result.ts'
import type { ItemId, MeasurePointId, UnitId, WaveId } from '#domain/kernel/id.ts'
import { floor } from '#domain/measurement/disclosure/policy.ts'
import { example } from '#domain/measurement/point/example.ts'
import type { WaveRelease, WaveResult } from '#domain/measurement/result/wave-release.ts'
import { draftWave } from '#domain/measurement/wave/wave.ts'
import { emptyPlan } from '#domain/measurement/wave/wave-plan.ts'
import { baseOf } from '../src/compose-base.ts'
import { resultPorts } from '../src/compose-result.ts'
import { openField } from '../tests/integration/measurement/field.ts'
import { figure, type Print } from './_util/figure.ts'

const [UNITS, WAVES, POINTS, REPEATS] = [40, 10, 41, 40]

const steps = [1, 2, 3, 4, 5]
const points = Array.from({ length: POINTS }, (_, no) => ({
  id: randomUUID() as MeasurePointId,
  item: `p-${no + 1}` as ItemId,
}))
const units = Array.from({ length: UNITS }, () => randomUUID() as UnitId)

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

/** Every cell shown, with its whole distribution: the most that a page can hold. */
const resultsOf = (wave: WaveId): readonly WaveResult[] =>
  [null, ...units].map((unit, no) => ({
    ...{ wave, no, cut: { units: unit ? [unit] : units, where: null }, rate: { is: 'hidden' } },
    name: unit ? { is: 'unit', unit, name: `Enhet ${no}` } : { is: 'all' },
    cells: Object.fromEntries(
      points.map(({ id, item }, at) => [
        `${item}@1`,
        {
          ...{
            state: 'shown',
            n: 40,
            counts: [4, 6, 10 - (at % 5), 12, 8 + (at % 5)],
            missing: { skipped: 2 },
          },
          ...{ mean: { mean: 3.4, sd: 1.2 }, means: null, points: { [id]: 20 + (at % 5) } },
        },
      ]),
    ),
  }))

/** `npm run bench -- results`: server time of the pages of results, from the database to what is sent. */
export async function bench(_args: readonly string[], print: Print): Promise<void> {
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
    const { association, director } = await openField({ db: connected.db, owner }, join(folder, 'keys'))
    const ports = { ...resultPorts(baseOf(connected)), indicators: async () => [] }
    await ports.writeUnaudited(association, async (tx) => {
      for (const { id, item } of points) {
        const source = { kind: 'item', item, itemVersion: 1, group: 'participant_ongoing' }
        const record = { revision: 1, approvedAt: new Date(), approvedBy: 'Berit' }
        await ports.points.save(tx, { point: { ...example({ source }), id }, ...record })
      }
      for (let no = 0; no < WAVES; no += 1) {
        const wave = draftWave({ id: randomUUID() as WaveId, name: `Omgång ${no}`, plan: emptyPlan })
        await ports.waves.add(tx, wave)
        await ports.results.add(tx, { ...releaseOf(wave.id, no), at: new Date(), by: 'Berit' })
        await ports.results.addResults(tx, resultsOf(wave.id))
      }
    })
    const [point = ''] = points.map(({ id }) => id)
    const pages = [
      [
        'all points over all waves',
        async () => resultOverview.parse(await getResults(ports)(director, { association })),
      ],
      [
        'one point, all units and waves',
        async () =>
          pointResult.parse(
            await getPointResult(ports)(director, { association, point: point as MeasurePointId }),
          ),
      ],
    ] as const
    for (const [name, page] of pages) {
      const spent: number[] = []
      for (let repeat = 0; repeat < REPEATS; repeat += 1) {
        const from = performance.now()
        await page()
        spent.push(performance.now() - from)
      }
      const what = `results, ${UNITS} units × ${WAVES} waves × ${POINTS} points: ${name}`
      print(figure(what, 'ms', spent.slice(5), 50))
    }
  } finally {
    await connected.close()
    await rm(folder, { recursive: true, force: true })
  }
}
