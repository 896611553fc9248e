import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssociationId, WaveId } from '#domain/kernel/id.ts'
import { makeWaveKeyStore } from './wave-key-store.ts'
import { makeWaveSeals } from './wave-seal.ts'

const wave = '7d1a4c1e-51b4-4b6e-9c11-0d6a3f6a8c02' as WaveId
const other = '7d1a4c1e-51b4-4b6e-9c11-0d6a3f6a8c03' as WaveId
const association = '7d1a4c1e-51b4-4b6e-9c11-0d6a3f6a8c01' as AssociationId
const ada = { name: 'Ada', passphrase: 'tre gröna stolar i hallen' }
const bo = { name: 'Bo', passphrase: 'fyra gula bord på taket' }
const cia = { name: 'Cia', passphrase: 'fem röda lampor i sjön' }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsyn-wave-keys-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a wave’s key', () => {
  it('opens what was sealed, for its passphrase only, however it is typed', async () => {
    const keys = makeWaveKeyStore(folder)
    const publicKey = await keys.make(wave, { need: 1, holders: [ada] })
    const box = { association, wave, freezeHash: 'ab', publicKey }
    const seals = makeWaveSeals()
    const sealed = ['ett svar', 'ett annat'].map((text) => seals.seal(box, text, 1024))
    expect(await keys.unlock(wave, publicKey, ['tre gröna stolar i hallan'])).toBe('wrong')
    const key = await keys.unlock(wave, publicKey, [' tre gro\u0308na stolar  i hallen'])
    if (key === null || key === 'wrong') throw new Error('not unlocked')
    expect(sealed.map(seals.opener(box, key))).toEqual(['ett svar', 'ett annat'])
    // Neither two blobs nor two starts share a key: the first 32 bytes are the ephemeral one.
    expect(new Set(sealed.map((blob) => Buffer.from(blob.slice(0, 32)).toString('hex'))).size).toBe(2)
    const [first = new Uint8Array()] = sealed
    expect(() => seals.opener({ ...box, freezeHash: 'cd' }, key)(first)).toThrow()
    expect(() => seals.opener({ ...box, wave: other }, key)(first)).toThrow()
    expect(() => seals.seal(box, 'x'.repeat(1021), 1024)).toThrow(RangeError)
  })

  it('lies there wrapped, and bound to its wave', async () => {
    const keys = makeWaveKeyStore(folder)
    const publicKey = await keys.make(wave, { need: 1, holders: [ada] })
    const key = await keys.unlock(wave, publicKey, [ada.passphrase])
    const file = await readFile(join(folder, `wave-${wave}`, 'wrapped.json'))
    if (key === null || key === 'wrong') throw new Error('not unlocked')
    for (const encoding of ['hex', 'base64', 'latin1'] as const)
      expect(file.includes(Buffer.from(key).toString(encoding))).toBe(false)
    await keys.make(other, { need: 1, holders: [ada] })
    await writeFile(join(folder, `wave-${other}`, 'wrapped.json'), file)
    expect(await keys.unlock(other, publicKey, [ada.passphrase])).toBe('wrong')
  })

  it('is shared between holders: any two of three, in any order, and no one alone', async () => {
    const keys = makeWaveKeyStore(folder)
    const publicKey = await keys.make(wave, { need: 2, holders: [ada, bo, cia] })
    const unlocked = (...of: readonly { passphrase: string }[]) =>
      keys.unlock(
        wave,
        publicKey,
        of.map(({ passphrase }) => passphrase),
      )
    expect(await unlocked(cia, ada)).toBeInstanceOf(Buffer)
    expect(await unlocked(bo, cia)).toBeInstanceOf(Buffer)
    expect(await unlocked(bo)).toBe('wrong')
    expect(await unlocked(bo, bo)).toBe('wrong')
  })

  it('is gone when destroyed or cut short, and found among the waves while it is there', async () => {
    const keys = makeWaveKeyStore(folder)
    await keys.makeSlipKey(wave)
    const slipKey = await keys.slipKey(wave)
    await keys.makeSlipKey(wave)
    expect(await keys.slipKey(wave)).toEqual(slipKey)
    const publicKey = await keys.make(wave, { need: 1, holders: [ada] })
    expect(await keys.holds(wave, publicKey)).toBe(true)
    expect(await keys.waves()).toContain(wave)
    await writeFile(join(folder, `wave-${wave}`, 'wrapped.json'), '{"format":')
    expect(await keys.holds(wave, publicKey)).toBe(false)
    expect(await keys.unlock(wave, publicKey, [ada.passphrase])).toBeNull()
    await keys.destroy(wave)
    expect(await keys.slipKey(wave)).toBeNull()
    expect(await keys.waves()).not.toContain(wave)
    await keys.destroy(wave)
  })
})
