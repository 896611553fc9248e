import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, middleHalf, quantile } from './quantile.ts'

describe('quantile', () => {
  it('is of type 7', () => {
    expect(middleHalf([3, 5, 6, 7, 7, 7, 7, 8, 8, 8, 9, 9])).toEqual({ lower: 6.75, upper: 8, range: 1.25 })
  })

  it.each([
    { values: [5], share: 0.3, at: 5 },
    { values: [9, 1], share: 0.5, at: 5 },
    { values: [4, 1, 3, 2], share: 0.25, at: 1.75 },
    { values: [1, 1, 2, 2, 2, 3, 5, 5, 7, 8, 8, 8, 9, 9, 9], share: 0.3, at: 2.2 },
  ])('$share of $values is $at', ({ values, share, at }) => {
    expect(quantile(values, share)).toBeCloseTo(at, 12)
  })

  it('is nothing without values', () => {
    expect(median([])).toBeNull()
    expect(middleHalf([])).toBeNull()
  })

  it.each([-0.1, 1.1, NaN])('has no place at %d', (share) => {
    expect(() => quantile([1], share)).toThrow(RangeError)
  })

  it('never falls as the share grows, lies within the values and does not mind their order', () => {
    const shares = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        shares,
        shares,
        (values, a, b) => {
          const low = quantile(values, Math.min(a, b)) ?? NaN
          const high = quantile(values, Math.max(a, b)) ?? NaN
          expect(low).toBeLessThanOrEqual(high)
          expect(low).toBeGreaterThanOrEqual(Math.min(...values))
          expect(high).toBeLessThanOrEqual(Math.max(...values))
          expect(quantile(values.toReversed(), a)).toBe(quantile(values, a))
        },
      ),
    )
  })
})
