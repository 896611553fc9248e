import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeSealing } from './sealing.ts'

const sealing = makeSealing(randomBytes(32))
const secret = Buffer.from('ett andra steg')

describe('makeSealing', () => {
  it('opens what it sealed, never seals twice alike, and hides it', () => {
    const sealed = sealing.seal(secret)
    expect(sealing.open(sealed)).toEqual(secret)
    expect(sealing.seal(secret)).not.toEqual(sealed)
    expect(Buffer.from(sealed).includes(secret)).toBe(false)
  })

  it('opens nothing that was changed, cut or sealed under another key', () => {
    const sealed = sealing.seal(secret)
    for (let i = 0; i < sealed.length; i++) {
      const changed = Uint8Array.from(sealed)
      changed[i] = (changed[i] ?? 0) ^ 1
      expect(sealing.open(changed)).toBeNull()
    }
    expect(sealing.open(sealed.subarray(0, 20))).toBeNull()
    expect(makeSealing(randomBytes(32)).open(sealed)).toBeNull()
  })

  it('derives the same for the same, and keeps purposes apart', () => {
    expect(sealing.derive('link', 'a')).toEqual(sealing.derive('link', 'a'))
    expect(sealing.derive('link', 'a')).not.toEqual(sealing.derive('link ', 'a'))
    expect(sealing.derive('a', 'bc')).not.toEqual(sealing.derive('ab', 'c'))
  })
})
