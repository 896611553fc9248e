import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weightedKappa } from './weighted-kappa.ts'

const table = [
  [11, 3, 1, 0],
  [1, 8, 2, 2],
  [0, 3, 10, 1],
  [0, 1, 2, 12],
]

describe('weightedKappa', () => {
  // Computed with numpy from the definition.
  it.each([
    { counts: table, weights: 'linear', kappa: 0.7193500738552436 },
    { counts: table, weights: 'quadratic', kappa: 0.80339985218034 },
    {
      counts: [
        [20, 5],
        [10, 15],
      ],
      weights: 'linear',
      kappa: 0.4,
    },
    {
      counts: [
        [0, 5],
        [5, 0],
      ],
      weights: 'quadratic',
      kappa: -1,
    },
  ] as const)('$kappa ($weights)', ({ counts, weights, kappa }) => {
    const found = weightedKappa(counts, weights)
    expect(found.known && found.value).toBeCloseTo(kappa, 12)
  })

  it.each([
    {
      counts: [
        [0, 0],
        [0, 0],
      ],
      why: 'no-pairs',
    },
    {
      counts: [
        [7, 0],
        [0, 0],
      ],
      why: 'no-variation',
    },
  ])('is not defined for $counts: $why', ({ counts, why }) => {
    expect(weightedKappa(counts, 'linear')).toEqual({ known: false, why })
  })

  it('wants a square table', () => {
    expect(() => weightedKappa([[1, 2]], 'linear')).toThrow(RangeError)
  })

  it('is 1 where nobody changed, and the same whichever vote came first', () => {
    const square = fc.array(fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    })
    fc.assert(
      fc.property(square, (counts) => {
        const found = weightedKappa(counts, 'quadratic')
        fc.pre(found.known)
        const turned = counts.map((_row, a) => counts.map((row) => row[a] ?? 0))
        const other = weightedKappa(turned, 'quadratic')
        expect(other.known && other.value).toBeCloseTo(found.value, 12)
        expect(found.value).toBeLessThanOrEqual(1)
      }),
    )
    const kept = weightedKappa(
      [
        [4, 0],
        [0, 3],
      ],
      'linear',
    )
    expect(kept).toEqual({ known: true, value: 1 })
  })
})
