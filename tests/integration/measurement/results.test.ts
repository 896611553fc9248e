import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { traceReader } from '#adapters/db/trace-store.ts'
import { itemFacts } from '#application/measurement/item-facts.ts'
import type { PointResult, ResultOverview, WaveResultOutput } from '#contract/measurement/result.ts'
import type { UnitId, WaveId } from '#domain/kernel/id.ts'
import { itemId } from '#domain/measurement/result/example.ts'
import { openResultField, type Person, point } from './result-field.ts'

let field: Awaited<ReturnType<typeof openResultField>>
let first: WaveId
let second: WaveId

/** So many people of each step, in one unit; who is now one step higher than before. */
const people = (unit: UnitId, steps: readonly number[], age?: string): readonly Person[] =>
  steps.flatMap((count, at) =>
    Array.from({ length: count }, () => ({
      ...{ unit, p2: at + 1, fore: Math.max(1, at), nu: at + 1 },
      ...(age ? { age } : {}),
    })),
  )

beforeAll(async () => {
  field = await openResultField()
  const [north, south, west] = [field.site, field.south, field.west]
  const wrote = people(south, [2, 2, 2, 3, 2], 'gammal').map((person, at) =>
    at < 11 ? { ...person, text: `Bra ${at}, ring 070-123 45 67` } : person,
  )
  first = await field.opened('Vår', [
    ...people(north, [3, 3, 3, 2, 1], 'ung'),
    ...wrote,
    ...people(west, [1, 1, 0, 1, 0], 'ung'),
  ])
  second = await field.opened(
    'Höst',
    [...people(north, [0, 1, 1, 6, 5], 'ung'), ...people(south, [1, 0, 1, 6, 5], 'gammal')],
    { period: { from: '2026-12-01', to: '2026-12-31' }, closesOn: '2027-01-04' },
  )
}, 120_000)
afterAll(() => field?.end())

const wave = async (id: WaveId): Promise<WaveResultOutput> => (await field.get(`/waves/${id}`)).body
const pointPage = async (): Promise<PointResult> => (await field.get(`/points/${point.id}`)).body
const code = ({ body }: { body: { error?: { code: string } } }) => body.error?.code
const rows = async (statement: string): Promise<readonly Record<string, unknown>[]> =>
  (await field.database.ownerPool.query(statement)).rows

describe('from opened answers to released figures', () => {
  it('waits until somebody has read what was written', async () => {
    const { review } = await wave(first)
    expect(review).toMatchObject({
      left: 11,
      questions: [{ item: 't-1', question: 'Något mer?', tooFew: false }],
    })
    const texts = review?.questions[0]?.texts ?? []
    expect(texts[0]?.found).toEqual([{ kind: 'phone', from: expect.any(Number), to: expect.any(Number) }])
    expect(code(await field.act(first, 'release'))).toBe('measurement.wave-wrong-state')
    expect(code(await field.act(first, 'reviewed'))).toBe('measurement.texts-wait')
    for (const [at, { text, own, found }] of texts.entries()) {
      const decision = at === 10 ? 'withheld' : 'released'
      const blackOut = at < 9 ? found.map(({ from, to }) => ({ from, to })) : [{ from: 0, to: own.length }]
      expect((await field.act(first, `texts/${text}`, { decision, blackOut }, field.analyst)).status).toBe(
        200,
      )
    }
    expect((await wave(first)).review?.left).toBe(0)
    expect(await field.act(first, 'reviewed')).toMatchObject({ body: { state: 'reviewed' } })
    expect(await field.act(second, 'reviewed')).toMatchObject({ body: { state: 'reviewed' } })
    // What was written is gone, and only what somebody left of it is there.
    const left = await rows('select own_text, shown_text, review from answer_text')
    expect(JSON.stringify(left)).not.toContain('070')
    expect(left.filter((row) => row.review === 'withheld')).toEqual([
      { own_text: '', shown_text: null, review: 'withheld' },
    ])
  })

  it('shows nothing before the release, and only whoever answers for it releases', async () => {
    expect(((await field.get('')).body as ResultOverview).points).toEqual([])
    expect((await wave(first)).release).toBeNull()
    expect((await field.act(first, 'release', {}, field.analyst)).status).toBe(403)
    expect(await field.act(first, 'release')).toMatchObject({ body: { state: 'released' } })
    expect(code(await field.act(first, 'release'))).toBe('measurement.wave-wrong-state')
  })

  it('tells of all, of each unit that may be told of, and of none that the others give away', async () => {
    const { waves } = await pointPage()
    expect(waves).toHaveLength(1)
    const cuts = waves[0]?.cuts ?? []
    const nameOf = ({ name }: (typeof cuts)[number]) =>
      name.is === 'unit' ? name.name : name.is === 'background' ? (name.label ?? 'inget svar') : name.is
    expect(
      cuts.map((cut) => [nameOf(cut), cut.value.state, 'because' in cut.value ? cut.value.because : '']),
    ).toEqual([
      ['all', 'share', ''],
      ['Norra', 'share', ''],
      ['Södra', 'hidden', 'sibling'],
      ['Västra', 'hidden', 'too-few'],
      // Norra is let out: with all the young it gives Västra away.
      ['ung', 'hidden', 'difference'],
      ['gammal', 'hidden', 'combination'],
      ['inget svar', 'hidden', 'too-few'],
    ])
  })

  it('keeps nothing of what is hidden, in no table that pages read and in no answer', async () => {
    const cells = await rows(`select cut_no, cells -> 'p-2@1' as cell from wave_result order by cut_no`)
    // Unit West: three people, steps one, two and four.
    expect(cells.find((row) => row.cut_no === 3)?.cell).toEqual({
      ...{ state: 'hidden', because: 'too-few', instead: 0 },
    })
    const { text } = await field.get(`/points/${point.id}`)
    const hidden = (JSON.parse(text) as PointResult).waves[0]?.cuts[3]
    expect(hidden).toMatchObject({ value: { state: 'hidden' }, mean: null, counts: null })
  })

  it('tells share, distribution, pair and who held the pen, with n', async () => {
    const [spring] = (await pointPage()).waves
    // 12 of Norra, 11 of Södra and 3 of Västra answered; 3 + 5 + 1 chose four or five.
    expect(spring).toMatchObject({ answers: 26, rate: { is: 'exact', asked: 32, percent: 81 } })
    expect(spring?.cuts[0]).toMatchObject({
      value: { state: 'share', x: 9, n: 26, percent: 35 },
      counts: { options: [{ x: 6 }, { x: 6 }, { x: 5 }, { x: 6, counted: true }, { x: 3, counted: true }] },
    })
    const pair: PointResult = (await field.get('/points/00000000-0000-4000-9000-000000000002')).body
    expect(pair.waves[0]?.cuts[0]?.pair).toMatchObject({ n: 26, improved: 20, same: 6, worse: 0 })
  })

  it('refuses a small group, a difference and a combination through the API, and lets out what tells of nobody', async () => {
    const [north, south, west] = [field.site, field.south, field.west]
    const ask = async (units: readonly UnitId[], where: object | null = null) =>
      code(await field.act(first, 'cuts', { units, where }))
    const before = await rows('select count(*) from release')
    expect(await ask([west])).toBe('measurement.release-reveals')
    // All but the three of West.
    expect(await ask([north, south])).toBe('measurement.release-reveals')
    // North is let out: together with it this gives West away.
    expect(await ask([north, west])).toBe('measurement.release-reveals')
    // The young of two units are those of West.
    expect(await ask([west, south], { item: 'alder', code: 'ung' })).toBe('measurement.release-reveals')
    expect(await rows('select count(*) from release')).toEqual(before)
    expect(await ask(['00000000-0000-4000-8000-00000000000f' as UnitId])).toBe('measurement.unit-unknown')
  })

  it('is written once: neither figures nor ledger can be changed, whoever asks', async () => {
    const { app } = field.database
    for (const table of ['wave_release', 'wave_result', 'release']) {
      await expect(app.query(`update ${table} set wave_id = wave_id`)).rejects.toMatchObject({
        code: '42501',
      })
      await expect(app.query(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('follows a change between two waves of the same question', async () => {
    expect(await field.act(second, 'release')).toMatchObject({ body: { state: 'released' } })
    const overview: ResultOverview = (await field.get('')).body
    const mine = overview.points.find((one) => one.point === point.id)
    expect(mine?.series.map(({ name, value }) => [name, value.state === 'share' ? value.x : null])).toEqual([
      ['Vår', 9],
      ['Höst', 22],
    ])
    expect(mine).toMatchObject({
      indicator: { no: 2, level: 'core' },
      isDraft: true,
      change: { state: 'tested', verdict: 'increase' },
    })
  })

  it('tells the readiness board and the red thread', async () => {
    const known = itemFacts({ instruments: field.results.instrumentStore, results: field.results.results })
    const source = {
      kind: 'item',
      item: itemId('p-2'),
      itemVersion: 1,
      group: 'participant_ongoing',
    } as const
    await field.ports.read(field.association, async (tx) => {
      expect(await known(tx, source)).toEqual({ isLocked: true, isPair: false, releasedWaves: 2 })
      expect(await known(tx, { ...source, group: 'staff' })).toMatchObject({ releasedWaves: 0 })
      const node = { type: 'measure-point', id: point.id, version: 1 } as const
      const after = await traceReader.edges(tx, node, 'after')
      expect(after.map(({ from, relation }) => `${relation} ${from.type}`).toSorted()).toEqual([
        'askedAs item',
        'observedAs wave-result',
        'observedAs wave-result',
      ])
      const result = { type: 'wave-result', id: `${first}.${point.id}`, version: 1 } as const
      const before = await traceReader.edges(tx, result, 'before')
      expect(before.map(({ relation }) => relation).toSorted()).toEqual(['askedAs', 'observedAs'])
    })
  })

  it('lets others read a core figure, by an act of its own and once', async () => {
    const publish = (id: string) => field.inject(field.director, `/points/${id}/publish`, { wave: first })
    expect((await publish(point.id)).status).toBe(200)
    expect((await publish(point.id)).status).toBe(200)
    expect(code(await publish('00000000-0000-4000-9000-000000000002'))).toBe('measurement.not-core')
    expect(await rows(`select question, way from release where way = 'others'`)).toEqual([
      { question: 'p-2@1', way: 'others' },
    ])
    const { body } = await field.get('/associations')
    expect(body).toMatchObject({
      indicators: [{ no: 2, sets: [{ figures: [{ isOwn: true, value: { x: 9, n: 26 } }], differs: [] }] }],
    })
  })

  it('shows the ledger to those who answer for it, act by act', async () => {
    const { ledger, release } = await wave(first)
    expect(release?.cuts.map(({ answers }) => answers)).toEqual([26, 12, null, null, null, null, null])
    expect(ledger?.map(({ way }) => way)).toContain('others')
    const reader = {
      ...field.director,
      grants: field.director.grants.map((one) => ({ ...one, role: 'board' as const })),
    }
    const seen: WaveResultOutput = (await field.get(`/waves/${first}`, reader)).body
    expect([seen.ledger, seen.review]).toEqual([null, null])
    expect(seen.release?.texts).toMatchObject([{ question: 'Något mer?', texts: { length: 10 } }])
  })
})

describe('a file of released figures', () => {
  const order = async (format: string, about: object, actor = field.director): Promise<string> =>
    (await field.inject(actor, '/files', { format, about })).body.file

  it('holds every released figure, line by line, and nothing of what is protected', async () => {
    const file = await order('csv', { is: 'wave', wave: first })
    const answered = await field.fetch(file)
    expect(answered.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'no-store',
    })
    expect(answered.headers['content-disposition']).toMatch(
      /^attachment; filename="resultat-var-\d{4}-\d\d-\d\d\.csv"$/,
    )
    const [head = '', ...lines] = answered.body.trimEnd().split('\r\n')
    const names = head.replace('\ufeff', '').split(';')
    const cells = lines.map((line) => {
      const found = line.split(';')
      return Object.fromEntries(names.map((name, at) => [name, found[at] ?? '']))
    })
    const whole = cells.filter(({ grupp, fraga_kod: code }) => grupp === 'Alla' && code === 'p-2')
    expect(whole.find(({ slag }) => slag === 'andel')).toMatchObject({ antal: '9', n: '26', procent: '35' })
    expect(whole.filter(({ slag }) => slag === 'svarsalternativ').map(({ antal }) => antal)).toEqual([
      '6',
      '6',
      '5',
      '6',
      '3',
    ])
    expect(cells.find(({ slag }) => slag === 'svarsfrekvens')).toMatchObject({ procent: '81', n: '32' })
    // Three answered in West: whatever is asked, its lines hold signs and causes.
    const west = cells.filter(({ grupp }) => grupp === 'Västra')
    expect(west.length).toBeGreaterThan(5)
    expect(
      west.flatMap(({ antal, n, procent }) => [antal, n, procent]).filter((cell) => /\d/.test(cell ?? '')),
    ).toEqual([])
    expect(west.every(({ forklaring }) => forklaring?.startsWith('Visas inte'))).toBe(true)
  })

  it('tells of one measure point over all waves, with every format, and is written in the audit log', async () => {
    const before = await rows("select count(*)::int as n from audit_event where action = 'result.file'")
    for (const format of ['xlsx', 'spss', 'ddi']) {
      const answered = await field.fetch(await order(format, { is: 'point', point: point.id }))
      expect(answered.rawPayload.subarray(0, 2).toString('latin1')).toBe('PK')
    }
    const csv = (await field.fetch(await order('csv', { is: 'point', point: point.id }))).body
    expect([csv.includes('Vår;'), csv.includes('Höst;'), csv.includes('p-1-nu')]).toEqual([true, true, false])
    const after = await rows("select count(*)::int as n from audit_event where action = 'result.file'")
    expect(Number(after[0]?.n) - Number(before[0]?.n)).toBe(4)
  })

  it('is for whoever ordered it, and only among what has been let out', async () => {
    const file = await order('csv', { is: 'all' })
    const other = { ...field.director, name: 'Ture' }
    expect((await field.fetch(file, other)).statusCode).toBe(404)
    const board = { ...field.director, grants: [] }
    expect((await field.fetch(file, board)).statusCode).toBe(404)
    expect((await field.fetch('0b6f0f8a-1111-4111-8111-111111111111')).statusCode).toBe(404)
    const unknown = { is: 'wave', wave: '0b6f0f8a-1111-4111-8111-111111111111' }
    expect(code(await field.inject(field.director, '/files', { format: 'csv', about: unknown }))).toBe(
      'not-found',
    )
  })

  it('leaves no group out where there are more than are read at a time', async () => {
    const { association, results } = field
    const read = (after: number) =>
      results.read(association, (tx) => results.results.resultsAfter(tx, first, after, { most: 3 }))
    const seen: number[] = []
    for (let rowsRead = await read(-1); rowsRead.length > 0; rowsRead = await read(seen.at(-1) ?? 0))
      seen.push(...rowsRead.map(({ no }) => no))
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6])
  })
})
