import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardMark, codeInWave, isPerson, personOf, withdrawnMark } from './card.ts'

const keyed = (key: Uint8Array, text: string) => createHmac('sha256', key).update(text).digest()
const key = Buffer.alloc(32, 1)
const other = Buffer.alloc(32, 2)
const study = 'a study'
const hex = (of: Uint8Array) => Buffer.from(of).toString('hex')

describe('a card', () => {
  it('is the same person in every wave, and another slip in each', () => {
    const card = cardMark(keyed, { key, study }, 'K7M2QX9TN')
    expect(personOf(keyed, { key, study }, 'K7M2QX9TN')).toBe(personOf(keyed, { key, study }, 'K7M2QX9TN'))
    expect(hex(codeInWave(keyed, other, 'first', card))).not.toBe(
      hex(codeInWave(keyed, other, 'second', card)),
    )
    expect(hex(codeInWave(keyed, other, 'first', card))).not.toBe(hex(codeInWave(keyed, key, 'first', card)))
  })

  it('is nobody known in another study, or under another key', () => {
    const here = personOf(keyed, { key, study }, 'K7M2QX9TN')
    expect(personOf(keyed, { key, study: 'another' }, 'K7M2QX9TN')).not.toBe(here)
    expect(personOf(keyed, { key: other, study }, 'K7M2QX9TN')).not.toBe(here)
  })

  it('says four things that cannot be taken for each other, for every code', () => {
    fc.assert(
      fc.property(fc.string(), (code) => {
        const card = cardMark(keyed, { key, study }, code)
        const person = personOf(keyed, { key, study }, code)
        const said = [
          hex(card),
          person,
          hex(withdrawnMark(keyed, { key, study }, person)),
          hex(codeInWave(keyed, key, study, card)),
        ]
        expect(new Set(said).size).toBe(4)
        expect(said.every(isPerson)).toBe(true)
      }),
    )
  })

  it('gives two codes two persons', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        fc.pre(a !== b)
        expect(personOf(keyed, { key, study }, a)).not.toBe(personOf(keyed, { key, study }, b))
      }),
    )
  })
})
