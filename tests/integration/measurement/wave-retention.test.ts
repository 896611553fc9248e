import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDueWaves } from '#application/measurement/close-due-waves.ts'
import { spendWaves } from '#application/measurement/spend-waves.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import { openTestField, passphrase, setOf } from './field.ts'

let field: Awaited<ReturnType<typeof openTestField>>

beforeAll(async () => {
  field = await openTestField()
})
afterAll(() => field?.end())

const on = (day: string) => ({
  ...field.ports,
  clock: () => new Date(`${day}T10:00:00Z`),
  associations: async () => [field.association],
})
const spend = (day: string) => spendWaves(on(day))()

/** A wave that was closed on 5 December 2026 with answers and a written one each. */
async function closedWave(): Promise<WaveId> {
  const { wave, codes } = await field.begin(12)
  for (const code of codes) await field.hand(wave, code, setOf(3, 'Det tog tid.'))
  await closeDueWaves(on('2026-12-05'))()
  return wave
}

const evidence = (wave: WaveId) =>
  field.ports.read(field.association, (tx) => field.ports.answers.evidenceOf(tx, wave))
const left = async (table: 'answer_set' | 'answer_text', wave: WaveId): Promise<number> =>
  (
    await field.database.owner
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('n'))
      .where('wave_id', '=', wave)
      .execute()
  ).map(({ n }) => Number(n))[0] ?? 0

describe('the retention clock', () => {
  it('deletes written answers after a year and the others when it was promised, with a line for each', async () => {
    const wave = await closedWave()
    await field.open(wave, passphrase)
    const decision = 'Styrelsen 2026-03-01 § 14'
    expect(await spend('2027-12-04')).toBe(0)
    expect([await left('answer_text', wave), await left('answer_set', wave)]).toEqual([12, 12])

    expect(await spend('2027-12-05')).toBe(1)
    expect([await left('answer_text', wave), await left('answer_set', wave)]).toEqual([0, 12])
    expect(await field.of(wave)).toMatchObject({ state: 'opened' })
    expect(await evidence(wave)).toContainEqual({ what: 'texts', count: 12, on: '2027-12-05', decision })
    expect(await spend('2028-12-04')).toBe(0)

    expect(await spend('2028-12-05')).toBe(1)
    expect(await left('answer_set', wave)).toBe(0)
    expect(await field.of(wave)).toMatchObject({ state: 'archived' })
    expect(await evidence(wave)).toContainEqual({ what: 'answers', count: 12, on: '2028-12-05', decision })
    expect(await spend('2029-12-05')).toBe(0)
  })

  it('destroys what nobody opened when its answers were to be gone, and its key', async () => {
    const wave = await closedWave()
    expect(await spend('2027-12-05')).toBe(0)
    expect(await spend('2028-12-05')).toBe(1)
    expect(await field.of(wave)).toMatchObject({ state: 'voided', reason: 'retention' })
    expect(await field.ports.read(field.association, (tx) => field.ports.answers.sealed(tx, wave))).toBe(0)
    expect(await evidence(wave)).toContainEqual(expect.objectContaining({ what: 'sealed', count: 12 }))
    expect(await field.ports.keys.waves()).not.toContain(wave)
  })

  it('leaves a wave alone that is still taking answers', async () => {
    const { wave } = await field.begin(0)
    expect(await spend('2040-01-01')).toBe(0)
    expect(await field.of(wave)).toMatchObject({ state: 'active' })
  })
})
