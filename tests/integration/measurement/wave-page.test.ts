import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instrumentStore } from '#adapters/db/instrument-store.ts'
import { getWave } from '#application/measurement/get-wave.ts'
import { listWaves } from '#application/measurement/list-waves.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import { emptyPlan } from '#domain/measurement/wave/wave-plan.ts'
import { refusalCode } from '../consensus/refusal.ts'
import { openTestField, passphrase, setOf } from './field.ts'

let field: Awaited<ReturnType<typeof openTestField>>

beforeAll(async () => {
  field = await openTestField()
})
afterAll(() => field?.end())

const pageOf = (wave: WaveId) =>
  getWave({ ...field.ports, instrumentStore, address: () => 'https://samsyn.example.se' })(field.analyst, {
    association: field.association,
    wave,
  })

const answer = async (wave: WaveId, codes: readonly string[]) => {
  for (const [at, code] of codes.entries()) await field.hand(wave, code, setOf(1 + (at % 5)))
}

describe('the page of a wave', () => {
  it('names the gaps of a plan, and what is promised once it stands', async () => {
    const { wave } = await field.create()
    await field.edit(field.analyst, { ...(await field.on(wave)), name: 'Höst', plan: emptyPlan })
    expect((await pageOf(wave)).gaps).toContain('retention')
    await field.edit(field.analyst, { ...(await field.on(wave)), name: 'Höst', plan: field.plan })
    expect((await pageOf(wave)).gaps).toEqual(['key-not-rehearsed'])
    expect((await pageOf(wave)).promised).toBeNull()
    const { wave: begun } = await field.begin(0)
    expect(await pageOf(begun)).toMatchObject({
      ...{ state: 'active', gaps: [], promised: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ...{ plan: field.plan, key: { need: 1, holders: 1, isRehearsed: true } },
    })
  })

  it('shows a response rate from k answers on, and the same one after the opening', async () => {
    const { wave, codes } = await field.begin(24)
    await answer(wave, codes.slice(0, 4))
    expect((await pageOf(wave)).whole).toEqual({ is: 'hidden' })
    await answer(wave, codes.slice(4, 11))
    await field.returned(wave, 2)
    const shown = { is: 'exact', percent: 50, asked: 22 }
    expect(await pageOf(wave)).toMatchObject({ whole: shown, units: [{ name: 'Norra', rate: shown }] })
    await field.close(wave)
    expect((await pageOf(wave)).tooFew).toBe(false)
    await field.open(wave, passphrase)
    const opened = await pageOf(wave)
    expect(opened).toMatchObject({ whole: shown, opened: { answers: 11, damaged: 0 } })
    expect(opened.due.map(({ what }) => what)).toEqual(['contacts', 'texts', 'answers'])
  })

  it('says before the opening that too few have answered, and nothing of how many', async () => {
    const { wave, codes } = await field.begin(6)
    await answer(wave, codes.slice(0, 3))
    // As many as were handed out may come back, whatever has been answered: a refusal would tell.
    await field.returned(wave, 6)
    expect(await refusalCode(field.returned(wave, 7))).toBe('invalid-input')
    await field.close(wave)
    expect(await pageOf(wave)).toMatchObject({ tooFew: true, whole: { is: 'hidden' }, opened: null })
  })

  it('is in the list with its group and last day', async () => {
    const { waves } = await listWaves(field.ports)(field.analyst, { association: field.association })
    expect(waves[0]).toMatchObject({ group: 'participant_ongoing', closesOn: '2026-12-04', mode: 'urn' })
  })
})
