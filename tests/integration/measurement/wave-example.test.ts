import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleStore } from '#adapters/db/example-store.ts'
import { openTestField, setOf } from './field.ts'

let field: Awaited<ReturnType<typeof openTestField>>

beforeAll(async () => {
  field = await openTestField()
})
afterAll(() => field?.end())

describe('an example that begins anew', () => {
  it('leaves no wave that takes answers or holds a key, and no plan', async () => {
    const { wave, codes } = await field.begin(6)
    for (const code of codes) await field.hand(wave, code, setOf(3))
    const { wave: draft } = await field.create()
    const { ports, association } = field
    await ports.writeUnaudited(association, (tx) => exampleStore.clear(tx))
    expect(await field.of(wave)).toMatchObject({ state: 'voided', was: 'active' })
    expect(await ports.read(association, (tx) => ports.waves.find(tx, draft))).toBeNull()
    expect(await ports.read(association, (tx) => ports.answers.sealed(tx, wave))).toBe(0)
    await field.recover()
    expect(await ports.keys.waves()).not.toContain(wave)
  })
})
