import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankCorrelation } from './rank-correlation.ts'

const rhoOf = (pairs: readonly (readonly [number, number])[]) => {
  const found = rankCorrelation(pairs)
  return found.known ? found.value.rho : null
}

/** Two columns of a table as the pairs they make. */
const pairUp = (first: readonly number[], second: readonly number[]) =>
  first.map((value, at) => [value, second[at] ?? NaN] as const)

describe('rankCorrelation', () => {
  // Computed with scipy.stats.spearmanr 1.17.1.
  it.each([
    {
      first: [86, 97, 99, 100, 101, 103, 106, 110, 112, 113],
      second: [2, 20, 28, 27, 50, 29, 7, 17, 6, 12],
      rho: -0.17575757575757575,
    },
    { first: [1, 2, 2, 4, 5], second: [5, 6, 7, 8, 7], rho: 0.7631578947368421 },
    { first: [13, 13, 17, 20, 9, 11, 22], second: [10, 13, 15, 23, 9, 9, 20], rho: 0.9454545454545454 },
  ])('is $rho for $first and $second', ({ first, second, rho }) => {
    expect(rhoOf(pairUp(first, second))).toBeCloseTo(rho, 12)
  })

  it.each([
    {
      pairs: [
        [1, 2],
        [2, 1],
      ] as const,
      why: 'too-few-pairs',
    },
    {
      pairs: [
        [5, 1],
        [5, 2],
        [5, 3],
      ] as const,
      why: 'no-variation',
    },
  ])('is not defined: $why', ({ pairs, why }) => {
    expect(rankCorrelation(pairs)).toEqual({ known: false, why })
  })

  it('is 1 for the same order, −1 for the opposite, and minds only the order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 3 }), (values) => {
        expect(rhoOf(values.map((value) => [value, value ** 3] as const))).toBeCloseTo(1, 12)
        expect(rhoOf(values.map((value) => [value, -value] as const))).toBeCloseTo(-1, 12)
      }),
    )
  })
})
