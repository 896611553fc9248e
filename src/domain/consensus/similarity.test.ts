import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness, similarPairs, trigramsOf } from './similarity.ts'

const alike = (one: string, other: string) => likeness(trigramsOf(one), trigramsOf(other))

describe('likeness', () => {
  it.each([
    { one: 'Cat', other: 'cat', measured: 1 },
    { one: 'cat', other: 'dog', measured: 0 },
    // "  c", " ca", "cat", "at " against "  c", " ca", "car", "ar "
    { one: 'cat', other: 'car', measured: 2 / 6 },
    { one: 'Ökat inflytande', other: 'inflytande, ökat!', measured: 1 },
    { one: '', other: '', measured: 0 },
    { one: '…', other: '…', measured: 0 },
  ])('$one and $other', ({ one, other, measured }) => {
    expect(alike(one, other)).toBeCloseTo(measured, 12)
  })

  it('sees the same letters however they are encoded', () => {
    expect(alike('Ökat å', 'Ökat å'.normalize('NFD'))).toBe(1)
  })

  it('is the same both ways and between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const measured = alike(one, other)
        expect(measured).toBe(alike(other, one))
        expect(measured).toBeGreaterThanOrEqual(0)
        expect(measured).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('similarPairs', () => {
  const texts = [
    'Deltagaren upplever ökat inflytande',
    'Deltagarna upplever ett ökat inflytande',
    'Gemensamma lokaler',
    'Gemensamma lokaler.',
  ]

  it('puts the most alike first and names each pair once', () => {
    expect(similarPairs(texts, (text) => text).map(({ one, other }) => [one, other])).toEqual([
      [texts[2], texts[3]],
      [texts[0], texts[1]],
    ])
  })

  it('misses no pair that the measure itself would give', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 8 }), (items) => {
        const expected = items.flatMap((one, index) =>
          items.slice(index + 1).filter((other) => alike(one, other) >= 0.5),
        )
        expect(similarPairs(items, (text) => text)).toHaveLength(expected.length)
      }),
    )
  })
})
