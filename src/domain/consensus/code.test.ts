import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codeFrom,
  conferenceCodeLength,
  isConferenceCode,
  isSeatCode,
  normaliseCode,
  seatCodeLength,
  spacedCode,
} from './code.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

describe('codes', () => {
  it.each([
    ['kv4 7pn', 'KV47PN'],
    [' KV4-7PN ', 'KV47PN'],
    ['KV4 7PN', 'KV47PN'],
    ['kv4–7pn.', 'KV47PN'],
    ['oil0 1l', '011011'],
  ])('read %j as %s', (typed, meant) => {
    expect(normaliseCode(typed)).toBe(meant)
  })

  it('print in two halves', () => {
    expect(spacedCode('KV47PN')).toBe('KV4 7PN')
    expect(spacedCode('K7QM2V9T')).toBe('K7QM 2V9T')
  })

  it.each(['KV47P', 'KV47PNN', 'KV47PU', 'KV47P*', ''])('%j is no conference code', (typed) => {
    expect(isConferenceCode(normaliseCode(typed))).toBe(false)
  })

  it('come back whole however they are written down', () => {
    fc.assert(
      fc.property(bytes(seatCodeLength), (random) => {
        const code = codeFrom(random)
        expect(isSeatCode(code)).toBe(true)
        expect(normaliseCode(spacedCode(code).toLowerCase())).toBe(code)
      }),
    )
  })

  it('use every character equally often', () => {
    const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    const counts = new Map<string, number>()
    for (const character of codeFrom(everyByte)) counts.set(character, (counts.get(character) ?? 0) + 1)
    expect(counts.size).toBe(32)
    expect(new Set(counts.values())).toEqual(new Set([8]))
    expect(codeFrom(everyByte.slice(0, conferenceCodeLength))).toHaveLength(6)
  })
})
