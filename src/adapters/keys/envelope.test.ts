import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssociationId, RoundId } from '#domain/kernel/id.ts'
import { type Box, envelopeKeyOf, makeOpener, makeSealer } from './envelope.ts'
import { makeKeyPair } from './x25519.ts'

const pair = makeKeyPair()
const box: Box = {
  association: '7d1a4c1e-51b4-4b6e-9c11-0d6a3f6a8c01' as AssociationId,
  round: '7d1a4c1e-51b4-4b6e-9c11-0d6a3f6a8c02' as RoundId,
  slot: 0,
  freezeHash: 'a'.repeat(64),
  publicKey: pair.publicKey,
}
const other = '7d1a4c1e-51b4-4b6e-9c11-0d6a3f6a8c03'

describe('an envelope', () => {
  it('gives back what was put in, from any node', () => {
    const open = makeOpener(box, pair.privateKey)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(open(makeSealer(box)(text, 512))).toBe(text)
      }),
      { numRuns: 30 },
    )
  })

  it('is as long as every other and never twice the same', () => {
    const seal = makeSealer(box)
    const sealed = ['1', '0'.repeat(97), '1', ''].map((text) => seal(text, 256))
    expect(new Set(sealed.map(({ length }) => length))).toEqual(new Set([32 + 12 + 256 + 16]))
    expect(new Set(sealed.map((blob) => blob.toString('hex'))).size).toBe(4)
  })

  it('shows nothing of its text', () => {
    const text = '10-1'.repeat(20)
    expect(makeSealer(box)(text, 256).includes(text)).toBe(false)
  })

  it.each<[string, Partial<Box>]>([
    ['association', { association: other as AssociationId }],
    ['round', { round: other as RoundId }],
    ['slot', { slot: 1 }],
    ['freeze', { freezeHash: 'b'.repeat(64) }],
  ])('cannot be moved to another %s', (_what, moved) => {
    const sealed = makeSealer(box)('1', 256)
    expect(() => makeOpener({ ...box, ...moved }, pair.privateKey)(sealed)).toThrow()
  })

  it('cannot be opened with another key, cut short or changed by one bit', () => {
    const sealed = makeSealer(box)('1', 256)
    const open = makeOpener(box, pair.privateKey)
    expect(() => makeOpener(box, makeKeyPair().privateKey)(sealed)).toThrow()
    expect(() => open(sealed.subarray(0, 40))).toThrow()
    for (const at of [0, 33, 50, sealed.length - 1]) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => open(changed)).toThrow()
    }
  })

  it('refuses a ballot that is longer than it', () => {
    expect(() => makeSealer(box)('1'.repeat(255), 256)).toThrow(RangeError)
  })

  it('has one key a seat and box, and tells nothing of the seat', () => {
    const [salt, otherSalt] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
    expect(envelopeKeyOf(salt, other)).toEqual(envelopeKeyOf(salt, other))
    expect(envelopeKeyOf(salt, other)).not.toEqual(envelopeKeyOf(otherSalt, other))
    expect(envelopeKeyOf(salt, other)).not.toEqual(envelopeKeyOf(salt, box.round))
    expect(envelopeKeyOf(salt, other)).toHaveLength(16)
  })
})
