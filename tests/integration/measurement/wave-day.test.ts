import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDueWaves } from '#application/measurement/close-due-waves.ts'
import { nth, refusalCode } from '../consensus/refusal.ts'
import { openTestField, setOf } from './field.ts'

let field: Awaited<ReturnType<typeof openTestField>>

beforeAll(async () => {
  field = await openTestField()
})
afterAll(() => field?.end())

describe('the last day', () => {
  it('closes a wave by itself once it has passed, and no other', async () => {
    const { wave, codes } = await field.begin(6)
    const { wave: draft } = await field.create()
    for (const code of codes.slice(0, 5)) await field.hand(wave, code, setOf(3))
    const on = (day: string) =>
      closeDueWaves({
        ...field.ports,
        clock: () => new Date(`${day}T10:00:00Z`),
        associations: async () => [field.association],
      })()
    expect(await on('2026-12-04')).toBe(0)
    expect(await field.of(wave)).toMatchObject({ state: 'active' })
    expect(await on('2026-12-05')).toBe(1)
    expect(await field.of(wave)).toMatchObject({ state: 'closed', closedOn: '2026-12-05' })
    expect(await field.of(draft)).toMatchObject({ state: 'draft' })
    // However few they are, they have lost their order.
    const { answers } = field.ports
    expect(await field.ports.read(field.association, (tx) => answers.waiting(tx, wave))).toBe(0)
    expect(await field.ports.read(field.association, (tx) => answers.sealed(tx, wave))).toBe(5)
    expect(await refusalCode(field.hand(wave, nth(codes, 5), setOf(3)))).toBe('measurement.wave-closed')
    expect(await on('2026-12-05')).toBe(0)
  })
})
