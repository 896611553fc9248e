import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wavePaperHandlers } from '#adapters/http/routes/wave-paper.ts'
import type { KeyedInput } from '#contract/measurement/wave-paper.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { AccountId, InstrumentId, WaveId } from '#domain/kernel/id.ts'
import { exampleInstrument, exampleItem } from '#domain/measurement/instrument/example.ts'
import { nth, refusalCode } from '../consensus/refusal.ts'
import { command, instrument, openTestField, passphrase } from './field.ts'

const form = {
  ...exampleInstrument([
    exampleItem('p-1a'),
    exampleItem('b', { kind: 'single', relevance: { op: 'eq', item: exampleItem('p-1a').id, value: '5' } }),
  ]),
  id: instrument.id as InstrumentId,
}

let field: Awaited<ReturnType<typeof openTestField>>
let desk: ReturnType<typeof wavePaperHandlers>
let anna: Actor
let bo: Actor

beforeAll(async () => {
  field = await openTestField((ports) => ({
    instrumentStore: { ...ports.instrumentStore, version: async () => form },
    instruments: { facts: async () => ({ ...instrument, textItems: [] }) },
  }))
  const { ports } = field
  desk = wavePaperHandlers(ports)
  anna = { ...field.analyst, account: randomUUID() as AccountId, name: 'Anna' }
  bo = { ...field.analyst, account: randomUUID() as AccountId, name: 'Bo' }
})
afterAll(() => field?.end())

const paper = (values: KeyedInput['values'], help: KeyedInput['help'] = 'self'): KeyedInput => ({
  help,
  locale: 'sv',
  variant: 'std',
  values,
})
const on = (wave: WaveId, code: string) => ({ association: field.association, wave, form: code })
const key = (who: Actor, wave: WaveId, code: string, keyed: KeyedInput) =>
  desk.keyWavePaper(who, { ...on(wave, code), keyed })
const look = (wave: WaveId, who = anna) => desk.getWavePapers(who, { association: field.association, wave })
const stored = async (wave: WaveId) => {
  const count = (table: 'answer_intake' | 'wave_paper') =>
    field.database.owner.selectFrom(table).selectAll().where('wave_id', '=', wave).execute()
  return { sealed: (await count('answer_intake')).length, drafts: await count('wave_paper') }
}

describe('papers of a wave', () => {
  it('are sealed when two people read the same, and nothing of the keying is left', async () => {
    const { wave, codes } = await field.begin(2)
    const [code] = [nth(codes, 0)]
    expect(await desk.findWavePaper(anna, on(wave, code))).toEqual({ turn: 'first' })
    expect(await key(anna, wave, code, paper({ 'p-1a': '3' }))).toEqual({ outcome: 'kept', fields: 0 })
    // The same person again puts right what they keyed, and seals nothing.
    expect(await key(anna, wave, code, paper({ 'p-1a': '4' }))).toEqual({ outcome: 'kept', fields: 0 })
    expect(await desk.findWavePaper(anna, on(wave, code))).toEqual({ turn: 'again' })
    expect(await desk.findWavePaper(bo, on(wave, code.toLowerCase()))).toEqual({ turn: 'second' })
    const { drafts } = await stored(wave)
    expect(Buffer.from(nth(drafts, 0).first).toString('latin1')).not.toContain('p-1a')
    expect(await look(wave, bo)).toMatchObject({ waiting: [{ form: code, isOwn: false }], differing: [] })
    expect(await key(bo, wave, code, paper({ 'p-1a': '4' }))).toEqual({ outcome: 'sealed', fields: 0 })
    expect(await stored(wave)).toEqual({ sealed: 1, drafts: [] })
    expect(await look(wave)).toMatchObject({
      waiting: [],
      differing: [],
      report: { forms: 1, fields: 4, differing: 0, perThousand: 0 },
    })
    for (const again of [desk.findWavePaper(anna, on(wave, code)), key(anna, wave, code, paper({}))])
      expect(await refusalCode(again)).toBe('measurement.code-used')
    // The slip is spent: nobody answers with the number on the paper.
    expect(await refusalCode(field.hand(wave, code, '{}'))).toBe('measurement.code-used')
  })

  it('that two people read differently are decided field by field, and held against nobody', async () => {
    const { wave, codes } = await field.begin(1)
    const code = nth(codes, 0)
    await key(anna, wave, code, paper({ 'p-1a': '5', b: '1' }))
    expect(await key(bo, wave, code, paper({ 'p-1a': { missing: 'unreadable' } }, 'interpreter'))).toEqual({
      outcome: 'differs',
      fields: 3,
    })
    expect(await refusalCode(key(anna, wave, code, paper({ 'p-1a': '5', b: '1' })))).toBe(
      'measurement.paper-keyed',
    )
    expect((await look(wave)).differing).toEqual([{ form: code, fields: 3 }])
    expect(await desk.compareWavePaper(anna, on(wave, code))).toMatchObject({ fields: ['help', 'p-1a', 'b'] })
    const half = desk.decideWavePaper(anna, {
      ...on(wave, code),
      decisions: { help: 'self', values: { 'p-1a': '5' } },
    })
    expect(await refusalCode(half)).toBe('measurement.paper-undecided')
    const values = { 'p-1a': { missing: 'unreadable' as const }, b: null }
    expect(
      await desk.decideWavePaper(anna, { ...on(wave, code), decisions: { help: 'interpreter', values } }),
    ).toEqual({ outcome: 'sealed' })
    expect(await stored(wave)).toEqual({ sealed: 1, drafts: [] })
    expect((await look(wave)).report).toEqual({ forms: 1, fields: 5, differing: 3, perThousand: 600 })
  })

  it('hold the wave closed until they are keyed, also after the close, and count among its answers', async () => {
    const { wave, codes } = await field.begin(6)
    const answers = paper({ 'p-1a': '5', b: '2' })
    for (const code of codes.slice(0, 4)) {
      await key(anna, wave, code, answers)
      await key(bo, wave, code, answers)
    }
    await key(anna, wave, nth(codes, 4), answers)
    await field.close(wave)
    expect(await refusalCode(field.open(wave, passphrase))).toBe('measurement.keying-waits')
    expect(await refusalCode(field.hand(wave, nth(codes, 5), '{}'))).toBe('measurement.wave-closed')
    expect(await key(bo, wave, nth(codes, 4), answers)).toMatchObject({ outcome: 'sealed' })
    await key(anna, wave, nth(codes, 5), answers)
    const discard = { association: field.association, wave, form: nth(codes, 5), reason: 'Borttappad' }
    expect(await desk.discardWavePaper(anna, { ...discard, commandId: command() })).toEqual({ left: 0 })
    await field.open(wave, passphrase)
    expect(await field.of(wave)).toMatchObject({ state: 'opened', answers: 5, damaged: 0 })
    const sets = await field.database.owner
      .selectFrom('answer_set')
      .select('answers')
      .where('wave_id', '=', wave)
      .execute()
    expect(nth(sets, 0).answers).toMatchObject({
      answers: { 'p-1a': '5', b: '2' },
      help: 'self',
      locale: 'sv',
    })
    expect(await refusalCode(key(anna, wave, nth(codes, 5), answers))).toBe('measurement.wave-closed')
  })

  it('give way to an answer by telephone with the number on the paper', async () => {
    const { wave, codes } = await field.begin(1)
    await key(anna, wave, nth(codes, 0), paper({ 'p-1a': '3' }))
    await field.hand(wave, nth(codes, 0), '{}')
    expect((await stored(wave)).drafts).toEqual([])
    expect(await refusalCode(key(bo, wave, nth(codes, 0), paper({ 'p-1a': '3' })))).toBe(
      'measurement.code-used',
    )
  })

  it('refuse what is no number of theirs, what the form does not allow, and whoever may not', async () => {
    const { wave, codes } = await field.begin(1)
    expect(await refusalCode(key(anna, wave, '222-222-222', paper({})))).toBe('measurement.code-wrong')
    expect(await refusalCode(key(anna, wave, 'x', paper({})))).toBe('measurement.code-wrong')
    expect(await refusalCode(key(anna, wave, nth(codes, 0), paper({ 'p-1a': '9' })))).toBe(
      'measurement.paper-faulty',
    )
    const member = { ...anna, grants: anna.grants.map((grant) => ({ ...grant, role: 'member' as const })) }
    expect(await refusalCode(look(wave, member))).toBe('forbidden')
    expect(await stored(wave)).toEqual({ sealed: 0, drafts: [] })
  })

  it('are gone with an annulled wave', async () => {
    const { wave, codes } = await field.begin(1)
    await key(anna, wave, nth(codes, 0), paper({ 'p-1a': '3' }))
    await field.void(wave, 'Fel formulär')
    expect(await stored(wave)).toEqual({ sealed: 0, drafts: [] })
  })
})
