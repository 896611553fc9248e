import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareDifference } from './share-difference.ts'

describe('shareDifference', () => {
  // Newcombe 1998, Statistics in Medicine 17: 873–890, table II, method 10, printed to four decimals.
  it.each([
    { later: [56, 70], earlier: [48, 80], low: 0.0524, high: 0.3339 },
    { later: [9, 10], earlier: [3, 10], low: 0.1705, high: 0.809 },
    { later: [10, 10], earlier: [0, 20], low: 0.6791, high: 1 },
    { later: [10, 10], earlier: [0, 10], low: 0.6075, high: 1 },
  ])('$earlier, then $later', ({ later: [x2 = 0, n2 = 0], earlier: [x1 = 0, n1 = 0], low, high }) => {
    const found = shareDifference({ x: x1, n: n1 }, { x: x2, n: n2 })
    expect(found?.low).toBeCloseTo(low, 4)
    expect(found?.high).toBeCloseTo(high, 4)
  })

  it('is nothing where nobody voted', () => {
    expect(shareDifference({ x: 0, n: 0 }, { x: 1, n: 2 })).toBeNull()
    expect(shareDifference({ x: 1, n: 2 }, { x: 0, n: 0 })).toBeNull()
  })

  it('holds the difference itself, and turns with the order', () => {
    const share = fc
      .integer({ min: 1, max: 200 })
      .chain((n) => fc.record({ x: fc.nat(n), n: fc.constant(n) }))
    fc.assert(
      fc.property(share, share, (a, b) => {
        const found = shareDifference(a, b)
        const turned = shareDifference(b, a)
        const difference = b.x / b.n - a.x / a.n
        expect(found?.low).toBeLessThanOrEqual(difference + 1e-12)
        expect(found?.high).toBeGreaterThanOrEqual(difference - 1e-12)
        expect(turned?.low).toBeCloseTo(-(found?.high ?? NaN), 12)
      }),
    )
  })
})
