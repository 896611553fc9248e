import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mount } from '#adapters/http/mount.ts'
import { pointHandlers } from '#adapters/http/routes/point.ts'
import { type PointDetail, pointEndpoints, type ReadinessBoard } from '#contract/measurement/point.ts'
import type { Trace } from '#contract/trace.ts'
import { type Actor, nobody } from '#domain/kernel/actor.ts'
import { registerColumns } from '#domain/measurement/point/register-import.ts'
import { baseOf } from '../../../src/compose-base.ts'
import { pointPorts } from '../../../src/compose-point.ts'
import { actorWith, bodyOf, type Desk, openDesk } from '../bank/desk.ts'
import { pointContentOf } from '../routes/point-content.ts'

let desk: Desk
let asking: Actor = nobody

beforeAll(async () => {
  desk = await openDesk({ withExample: true })
  mount(desk.app, async () => asking, pointEndpoints, pointHandlers(pointPorts(baseOf(desk.database))))
}, 120_000)
afterAll(() => desk?.close())

const analyst = () => actorWith(desk.example, 'analyst')
const director = () => actorWith(desk.example, 'assocAdmin')
const at = (path: string) => `/api/a/${desk.example}/${path}`

async function ask(actor: Actor, path: string, body?: object) {
  asking = actor
  const answer = await desk.app.inject({
    ...(body ? { method: 'POST' as const } : { method: 'GET' as const }),
    url: at(path),
    ...(body ? { payload: path.endsWith('check') ? body : { commandId: randomUUID(), ...body } } : {}),
  })
  return { status: answer.statusCode, body: answer.json() }
}
const board = async () => bodyOf<ReadinessBoard>(await ask(analyst(), 'measure-points'))
const read = async (id: string) => bodyOf<PointDetail>(await ask(analyst(), `measure-points/${id}`))
const table = (...rows: string[]) => ({
  header: [...registerColumns],
  rows: rows.map((row, index) => ({ line: index + 2, cells: row.split(';') })),
})

const complete = {
  ...pointContentOf('Insatser med en aktör utifrån'),
  owner: 'Förbundschefen',
  definition: { sv: 'Andel insatser med en aktör utifrån', en: '' },
  numerator: { sv: 'Insatser med en aktör utifrån', en: '' },
  denominator: { sv: 'Alla insatser', en: '' },
  unit: 'percent' as const,
  comparison: 'register_series' as const,
}

describe('a measure point', () => {
  it('goes from an indicator through draft, approval and values to being measurable, and back along the thread', async () => {
    const before = await board()
    expect(before.counts.core.all).toBe(15)
    expect(before.counts.extended.all).toBe(26)
    // The core entries that compare with before (S0 p. 8-14).
    const comparing = before.indicators.filter(
      ({ level, comparativePhrases }) => level === 'core' && comparativePhrases.length > 0,
    )
    expect(comparing.map(({ entry }) => entry.no)).toEqual([1, 2, 4, 5, 6, 9, 10, 13])
    const indicator = before.indicators.find(({ level, entry }) => level === 'extended' && entry.no > 15)
    expect(indicator?.readiness).toEqual({ level: 0, cause: 'NO_POINT' })

    const saved = await ask(analyst(), 'measure-points/save', {
      ...{ point: null, expectedRevision: 0, entry: indicator?.entry, content: complete },
    })
    expect(saved.status).toBe(200)
    const { point } = bodyOf<{ point: string }>(saved)
    const draft = { point, entry: indicator?.entry }
    const again = { ...draft, expectedRevision: 1, content: { ...complete, title: 'Aktörer utifrån' } }
    expect((await ask(analyst(), 'measure-points/save', again)).status).toBe(200)
    // Somebody else's copy of the form is older now.
    expect((await ask(analyst(), 'measure-points/save', again)).status).toBe(409)

    const approval = { expectedRevision: 2 }
    expect((await ask(analyst(), `measure-points/${point}/approve`, approval)).status).toBe(403)
    expect((await ask(director(), `measure-points/${point}/approve`, approval)).status).toBe(200)
    const frozen = await ask(analyst(), 'measure-points/save', { ...again, expectedRevision: 2 })
    expect(bodyOf<{ error: { code: string } }>(frozen).error.code).toBe('measurement.point-frozen')
    expect((await read(point)).readiness).toEqual({ level: 1, cause: 'NO_ROWS' })

    const faulty = table('Aktörer utifrån;Hela förbundet;2024;12;11;alla;Verksamhetsplan')
    const checked = await ask(analyst(), 'register/check', faulty)
    expect(checked.body).toMatchObject({
      faults: [{ line: 2, column: 'taljare', fault: 'numerator-over-denominator' }],
    })
    expect((await ask(analyst(), 'register', { ...faulty, note: null })).status).toBe(422)
    expect((await read(point)).rows).toEqual([])

    const file = table(
      'Aktörer utifrån;Hela förbundet;2024;4;11;alla;Verksamhetsplan',
      'Aktörer utifrån;Hela förbundet;2025;5;11;alla;Verksamhetsplan',
    )
    expect((await ask(analyst(), 'register', { ...file, note: null })).body).toEqual({
      ...{ entered: 2, revised: 0 },
    })
    expect((await ask(analyst(), 'register', { ...file, note: 'Rättat' })).body).toMatchObject({ revised: 2 })
    const found = await read(point)
    expect(found.rows.map(({ period, numerator, revision }) => [period, numerator, revision])).toEqual([
      ['2025', 5, 2],
      ['2024', 4, 2],
    ])
    expect(found.readiness).toEqual({ level: 3, cause: 'NOT_RELEASED' })
    const after = await board()
    expect(after.counts.extended.measurable).toBe(before.counts.extended.measurable + 1)

    const { node } = found
    const trace = bodyOf<Trace>(
      await desk.get(analyst(), at(`trace/${node.type}/${node.id}/${node.version}`)),
    )
    expect(trace.before[0]).toMatchObject({ relation: 'measures', node: { type: 'protocol-entry' } })
    expect(
      (await desk.audits(desk.example)).map(({ action }) => action).filter((a) => a.startsWith('point')),
    ).toEqual(['point.save', 'point.save', 'point.approve'])
  })

  it('is changed by a new version, and the old one stays', async () => {
    const { point } = bodyOf<{ point: string }>(
      await ask(analyst(), 'measure-points/save', {
        ...{ point: null, expectedRevision: 0, entry: null, content: complete },
      }),
    )
    const gaps = { ...complete, owner: '' }
    await ask(analyst(), 'measure-points/save', { point, entry: null, expectedRevision: 1, content: gaps })
    const refused = await ask(director(), `measure-points/${point}/approve`, { expectedRevision: 2 })
    expect(refused.status).toBe(422)
    await ask(analyst(), 'measure-points/save', {
      point,
      entry: null,
      expectedRevision: 2,
      content: complete,
    })
    await ask(director(), `measure-points/${point}/approve`, { expectedRevision: 3 })
    expect((await ask(analyst(), `measure-points/${point}/new-version`, {})).body).toEqual({ point, v: 2 })
    await ask(director(), `measure-points/${point}/approve`, { expectedRevision: 1 })
    expect((await read(point)).versions.map(({ v, state }) => [v, state])).toEqual([
      [1, 'retired'],
      [2, 'approved'],
    ])
    expect((await board()).local.some(({ id }) => id === point)).toBe(true)
  })

  it('out of a document is a yes only if every criterion is', async () => {
    const source = { kind: 'document', criteria: [{ id: 'a', text: 'Beslutad' }], maxAgeMonths: 24 }
    const content = { ...complete, unit: 'yesno', comparison: 'none', source }
    const { point } = bodyOf<{ point: string }>(
      await ask(analyst(), 'measure-points/save', {
        ...{ point: null, expectedRevision: 0, entry: null, content },
      }),
    )
    await ask(director(), `measure-points/${point}/approve`, { expectedRevision: 1 })
    const review = (answer: string, dated: string) =>
      ask(analyst(), `measure-points/${point}/document`, {
        ...{ title: 'Strategi', dated, answers: [{ id: 'a', answer }] },
      })
    await review('partly', '2019-01-15')
    expect((await read(point)).readiness.cause).toBe('DOC_EXPIRED')
    await review('yes', new Date().toISOString().slice(0, 10))
    const found = await read(point)
    expect(found.checks.map(({ outcome, isExpired }) => [outcome, isExpired])).toEqual([
      ['yes', false],
      ['partly', true],
    ])
    expect(found.readiness.level).toBe(3)
  })

  it('is not for voters, nor for others', async () => {
    expect((await ask(nobody, 'measure-points')).status).toBe(401)
    expect((await ask(actorWith(desk.example, 'facilitator'), 'measure-points')).status).toBe(403)
    expect((await ask(actorWith(desk.example, 'member'), 'measure-points')).status).toBe(200)
  })
})
