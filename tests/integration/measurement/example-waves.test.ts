import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWaveKeyStore } from '#adapters/keys/wave-key-store.ts'
import { resetExample } from '#application/consensus/reset-example.ts'
import { program } from '#application/consensus/seed-example.ts'
import { createWave } from '#application/measurement/create-wave.ts'
import { fillExampleWaves } from '#application/measurement/example/fill-example-waves.ts'
import { getBetweenAssociations } from '#application/measurement/get-between-associations.ts'
import { getPointResult } from '#application/measurement/get-point-result.ts'
import { getReadiness } from '#application/measurement/get-readiness.ts'
import { getResults } from '#application/measurement/get-results.ts'
import { getWaveResult } from '#application/measurement/get-wave-result.ts'
import { makeWaveKey } from '#application/measurement/make-wave-key.ts'
import type { CommandId } from '#domain/kernel/id.ts'
import { emptyPlan } from '#domain/measurement/wave/wave-plan.ts'
import { exampleWavePorts } from '../../../src/compose-example-waves.ts'
import { pointPorts } from '../../../src/compose-point.ts'
import { resultPorts } from '../../../src/compose-result.ts'
import { actorWith, type Desk, openDesk } from '../bank/desk.ts'

let desk: Desk
let keysFolder: string

beforeAll(async () => {
  desk = await openDesk({ withExample: true })
  keysFolder = await mkdtemp(join(tmpdir(), 'samsyn-wave-keys-'))
})
afterAll(async () => {
  await desk?.close()
  await rm(keysFolder, { recursive: true, force: true })
})

const director = () => actorWith(desk.example, 'assocAdmin')
const ports = () => resultPorts(desk.ports)
const fill = () => fillExampleWaves(exampleWavePorts(desk.ports))(desk.example)
const overview = () => getResults(ports())(director(), { association: desk.example })
const edges = async () => {
  const { n } = await desk.database.owner
    .selectFrom('trace_edge')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('association_id', '=', desk.example)
    .executeTakeFirstOrThrow()
  return n
}
const command = () => crypto.randomUUID() as CommandId

describe('the example’s made-up waves', () => {
  it('are held once, in the example and at a neighbour', async () => {
    expect(await fill()).toBe(6)
    expect(await fill()).toBe(0)
    const { waves, points } = await overview()
    expect(waves.map(({ name, isInvented }) => [name, isInvented])).toEqual([
      ['Hösten 2023', true],
      ['Hösten 2024', true],
      ['Hösten 2025', true],
    ])
    expect(points.length).toBe(5)
    expect(points.every(({ series }) => series.every(({ value }) => value.state === 'share'))).toBe(true)
  })

  it('show most groups, and protect some with the reason', async () => {
    const [first] = (await overview()).points
    if (!first) throw new Error('no point')
    const { waves } = await getPointResult(ports())(director(), {
      association: desk.example,
      point: first.point,
    })
    const values = waves.flatMap(({ cuts }) => cuts.map(({ value }) => value))
    const hidden = values.filter(({ state }) => state === 'hidden')
    expect(hidden.length).toBeGreaterThan(2)
    expect(values.length - hidden.length).toBeGreaterThan(hidden.length)
    expect(waves.every(({ cuts }) => cuts[0]?.counts && cuts[0].pair)).toBe(true)
  })

  it('come with written answers that were read, a ledger, and measured indicators', async () => {
    const last = (await overview()).waves.at(-1)
    if (!last) throw new Error('no wave')
    const { release, ledger } = await getWaveResult({
      ...ports(),
    })(director(), { association: desk.example, wave: last.wave })
    expect(release?.texts[0]?.texts.length).toBe(12)
    expect(ledger?.some(({ way }) => way === 'others')).toBe(true)
    const board = await getReadiness(pointPorts(desk.ports))(director(), { association: desk.example })
    const released = board.indicators.filter(({ points }) =>
      points.some(({ readiness }) => readiness.level === 4),
    )
    expect(released.map(({ entry }) => entry.no)).toEqual([1, 5, 9])
  })

  it('stand beside the neighbour’s, three years each', async () => {
    const { indicators } = await getBetweenAssociations(ports())(director(), { association: desk.example })
    expect(indicators.map(({ no }) => no)).toEqual([1, 5, 9])
    const [set] = indicators[0]?.sets ?? []
    expect(set?.figures.map(({ associationName }) => associationName)).toEqual([
      ...Array.from({ length: 3 }, () => 'Exempelförbundet'),
      ...Array.from({ length: 3 }, () => 'Påhittade förbundet'),
    ])
    expect(set?.figures.every(({ isInvented }) => isInvented)).toBe(true)
  })

  it('stay when the example begins anew, and what a visitor began goes with its key', async () => {
    const before = [await overview(), await edges()]
    const keys = makeWaveKeyStore(keysFolder, { memoryCost: 1024, timeCost: 1, parallelism: 1 })
    const wavePorts = { ...exampleWavePorts(desk.ports), keys }
    const { wave, version } = await createWave(wavePorts)(director(), {
      ...{ association: desk.example, commandId: command(), name: 'Besök', plan: emptyPlan },
    })
    const holders = [{ name: 'Berit', passphrase: 'tre gröna stolar i hallen' }]
    await makeWaveKey({ ...wavePorts, seals: { seal: never, opener: never, forget: never } })(director(), {
      ...{ association: desk.example, commandId: command(), wave, expectedVersion: version },
      ...{ need: 1, holders },
    })
    expect(await readdir(keysFolder)).toHaveLength(1)
    await resetExample({ ...desk.ports, waveKeys: keys })(program, {
      association: desk.example,
      commandId: null,
    })
    expect(await readdir(keysFolder)).toEqual([])
    expect([await overview(), await edges()]).toEqual(before)
    expect(await desk.ports.read(desk.example, wavePorts.waves.list)).toHaveLength(3)
    expect(await desk.ports.read(desk.example, wavePorts.units.list)).toHaveLength(5)
    expect(await fill()).toBe(0)
  })
})

const never = (): never => {
  throw new Error('nothing is sealed here')
}
