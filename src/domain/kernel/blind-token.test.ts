import { describe, expect, it } from 'vitest'
import { isBlindNumber, isBlindToken, tokenMessage } from './blind-token.ts'

describe('a blind token', () => {
  it('is for one purpose', () => {
    const token = Uint8Array.of(1, 2)
    expect([...tokenMessage(token, 'ab')]).toEqual([1, 2, 97, 98])
    expect(tokenMessage(token, 'ab')).not.toEqual(tokenMessage(token, 'ac'))
  })

  it('is sent as hex of a fixed length', () => {
    expect(isBlindToken('0a'.repeat(64))).toBe(true)
    expect(isBlindToken('0A'.repeat(64))).toBe(false)
    expect(isBlindToken('0a'.repeat(63))).toBe(false)
    expect(isBlindNumber('ff'.repeat(256))).toBe(true)
    expect(isBlindNumber(`${'ff'.repeat(255)}f `)).toBe(false)
  })
})
