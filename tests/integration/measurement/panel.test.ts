import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schemaOver } from '#adapters/db/pool.ts'
import { answerRoutes } from '#adapters/http/pages/answer.ts'
import { noScripts } from '#adapters/http/pages/page-scripts.ts'
import { makeServer } from '#adapters/http/server.ts'
import { beginStudy, listStudies } from '#application/measurement/begin-study.ts'
import { createWave } from '#application/measurement/create-wave.ts'
import { endStudy } from '#application/measurement/end-study.ts'
import { makeSlips } from '#application/measurement/make-slips.ts'
import { takeAnswers } from '#application/measurement/take-answers.ts'
import { withdrawCard } from '#application/measurement/withdraw-card.ts'
import type { PointResult } from '#contract/measurement/result.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { StudyId, WaveId } from '#domain/kernel/id.ts'
import { answerPorts } from '../../../src/compose-answer.ts'
import { command, passphrase } from './field.ts'
import { Respondent } from './respondent.ts'
import { openResultField, point, questionnaire } from './result-field.ts'

let field: Awaited<ReturnType<typeof openResultField>>
let study: StudyId
let cards: readonly string[] = []
let hash = ''

const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error)
  }
  return 'none'
}
const rows = async (statement: string, ...values: readonly string[]) =>
  (await field.database.ownerPool.query(statement, [...values])).rows as readonly Record<string, unknown>[]

const setFor = (p2: number): string =>
  JSON.stringify({
    answers: {
      ...{ 'p-2': `${p2}`, 'p-1-fore': `${p2}`, 'p-1-nu': `${p2}` },
      ...{ alder: { missing: 'skipped' }, 't-1': { missing: 'skipped' } },
    },
    ...{ help: 'self', instrument: hash, locale: 'sv', variant: 'std' },
  })

/** An active wave of the study. */
async function begin(name: string, month: string): Promise<WaveId> {
  const { ports, association, analyst, plan, site } = field
  const { wave } = await createWave(ports)(analyst, {
    ...{ association, commandId: command(), name },
    plan: {
      ...plan,
      ...{ mode: 'panel', study, units: [site], instrument: { id: questionnaire.id, version: 1 } },
      ...{ background: [], period: { from: `2026-${month}-01`, to: `2026-${month}-28` } },
      closesOn: '2026-12-31',
    },
  })
  await field.makeKey(wave)
  await field.rehearse(wave, passphrase)
  await field.activate(wave)
  return wave
}

const answer = (wave: WaveId, code: string, p2: number) =>
  takeAnswers(field.ports)(
    { association: field.association, wave },
    { code, attempt: randomBytes(16).toString('hex'), set: setFor(p2) },
  )

const all = <Of>(of: readonly Of[], work: (one: Of, at: number) => Promise<unknown>) =>
  Promise.all(of.map(work))

const makeCards = async (wave: WaveId, count: number) =>
  (
    await makeSlips(field.ports)(field.analyst, {
      ...(await field.on(wave)),
      ...{ unit: field.site, count },
    })
  ).codes

async function release(wave: WaveId) {
  await field.close(wave)
  await field.open(wave, passphrase)
  await field.act(wave, 'reviewed')
  return field.act(wave, 'release')
}

const stop = (code: string) =>
  withdrawCard({ ...field.ports, associations: async () => [field.association] })(code)

beforeAll(async () => {
  field = await openResultField()
  const [version] = await rows("select encode(sha256, 'hex') as hash from instrument_version")
  hash = String(version?.hash)
  const { association, analyst, ports } = field
  study = (await beginStudy(ports)(analyst, { association, commandId: command(), name: 'Ett år efter' }))
    .study
}, 120_000)
afterAll(() => field?.end())

describe('a panel', () => {
  let first: WaveId
  let second: WaveId

  it('is not activated without its study', async () => {
    const { ports, association, analyst, plan } = field
    const { wave } = await createWave(ports)(analyst, {
      ...{ association, commandId: command(), name: 'Utan' },
      plan: { ...plan, mode: 'panel' },
    })
    await field.makeKey(wave)
    await field.rehearse(wave, passphrase)
    expect(await refusal(field.activate(wave))).toBe('measurement.wave-incomplete')
  })

  it('takes a kept card in every wave, once in each, and keeps who is who inside the seal', async () => {
    first = await begin('Vår', '03')
    cards = await makeCards(first, 30)
    await all(cards.slice(0, 28), (card, at) => answer(first, card, (at % 4) + 1))
    expect(await refusal(answer(first, cards[0] ?? '', 5))).toBe('measurement.code-used')
    const before = await rows('select * from answer_intake')
    expect(Object.keys(before[0] ?? {})).toEqual(['association_id', 'wave_id', 'intake_id', 'sealed'])
    expect(await release(first)).toMatchObject({ body: { state: 'released' } })
    const people = await rows('select person from answer_set where wave_id = $1', first)
    expect(new Set(people.map(({ person }) => person)).size).toBe(28)
    // No card, and nothing of a card, stands beside an opened answer.
    const marks = await rows("select encode(card_hmac, 'hex') as mark from study_card")
    expect(marks.some(({ mark }) => people.some(({ person }) => person === mark))).toBe(false)

    second = await begin('Höst', '09')
    expect(await rows('select slips_out from cohort where wave_id = $1', second)).toEqual([{ slips_out: 30 }])
  })

  it('lets somebody stop by the card: sealed answers are thrown away unread, later waves refuse', async () => {
    const [leaver = '', late = ''] = [cards[0], cards[29]]
    await answer(second, leaver, 5)
    await stop(leaver)
    await stop(late)
    expect(await refusal(stop(leaver))).toBe('measurement.card-withdrawn')
    expect(await refusal(answer(second, late, 5))).toBe('measurement.code-wrong')
    // One had answered and is counted until the opening; the other has no place any more.
    expect(await rows('select slips_out from cohort where wave_id = $1', second)).toEqual([{ slips_out: 29 }])
    expect(await refusal(stop('222222222'))).toBe('measurement.code-wrong')
  })

  it('tells what became of the same people, with no test for two groups', async () => {
    // Eight of those who answered before stay away: enough that nobody is told by who is missing.
    await all(cards.slice(8, 28), (card, at) => answer(second, card, at % 4 === 0 ? 1 : (at % 4) + 2))
    expect(await release(second)).toMatchObject({ body: { state: 'released' } })
    expect(await rows('select answers from wave where wave_id = $1', second)).toEqual([{ answers: 20 }])
    const { body } = await field.get(`/points/${point.id}`)
    const { change, waves }: PointResult = body
    expect(change).toEqual({ state: 'same-people' })
    expect(waves.at(-1)).toMatchObject({
      ...{ mode: 'panel', sinceName: 'Vår', answers: 20 },
      cuts: [{ value: { state: 'share', n: 20 }, since: { state: 'shown', n: 20, improved: 15, same: 5 } }],
    })
    const pages = await field.get('')
    expect(pages.text).not.toMatch(/[0-9a-f]{32}/)
  })

  it('hides a third wave that one person more or less would tell of', async () => {
    const third = await begin('Vinter', '11')
    await all(cards.slice(9, 28), (card, at) => answer(third, card, (at % 4) + 1))
    expect(await release(third)).toMatchObject({ body: { state: 'released' } })
    const { body } = await field.get(`/points/${point.id}`)
    const { waves }: PointResult = body
    expect(waves.at(-1)?.cuts[0]).toMatchObject({
      value: { state: 'hidden' },
      since: { state: 'hidden' },
    })
  })

  it('asks for consent on the page before anything else, and knows a card between waves', async () => {
    const fourth = await begin('Sist', '12')
    const app = await makeServer({ localOnly: false, logLevel: 'silent' })
    const wave = { ...field.ports, associations: async () => [field.association], grown: () => undefined }
    answerRoutes(app, answerPorts(wave, { owner: schemaOver(field.database.ownerPool) }, noScripts))
    const card = cards[12] ?? ''
    const person = new Respondent(app)
    await person.open('/svara')
    await person.press(null, { _kod: card })
    expect(person.words).toContain('Vill du vara med?')
    expect(person.words).not.toMatch(/anonym|Ingen kan se att det är du/i)
    await person.press('next')
    expect(person.words).toContain('Kryssa i rutan')
    await person.press('next', { _samtycke: '1' })
    expect(person.words).toContain('Fråga 1 av 5')
    expect(person.words).toContain('Dina svar är konfidentiella')
    expect(person.words).not.toMatch(/anonym|Ingen kan se att det är du/i)
    const shield = await app.inject({ url: `/svara/skydd/${fourth}` })
    expect(shield.body).toContain('konfidentiella')
    expect(shield.body).not.toMatch(/anonym|Ingen kan se att det är du/i)
    expect(await refusal(end())).toBe('measurement.study-waits')
    await field.void(fourth, 'Prov')
    const later = new Respondent(app)
    await later.open('/svara')
    await later.press(null, { _kod: card })
    expect(later.words).toContain('Ingen mätomgång är öppen nu')
    await app.close()
  })

  const end = async () => {
    const { ports, association, director } = field
    const { studies } = await listStudies(ports)(director, { association })
    return endStudy(ports)(director, {
      ...{ association, commandId: command(), study, expectedVersion: studies[0]?.expectedVersion ?? 0 },
    })
  }

  it('ends with its key and its cards', async () => {
    await end()
    expect(await field.ports.studyKeys.key(study)).toBeNull()
    expect(await rows('select * from study_card')).toEqual([])
    expect(await refusal(stop(cards[13] ?? ''))).toBe('measurement.code-wrong')
  })

  it('loses at the next start a key that the end was cut short before', async () => {
    const { studyKeys } = field.ports
    await studyKeys.make(study)
    expect(await studyKeys.key(study)).not.toBeNull()
    expect(await field.recover()).toMatchObject({ destroyed: 1 })
    expect(await studyKeys.key(study)).toBeNull()
  })
})
