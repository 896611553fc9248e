import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countRatings } from '../rating.ts'
import { fewestVoters } from './fewest-voters.ts'
import { isSplitInThirds, ratingSpread } from './rating-spread.ts'

const of = (...ratings: number[]) => countRatings(ratings)
const split = [1, 1, 2, 2, 2, 3, 5, 5, 7, 8, 8, 8, 9, 9, 9]
const agreed = [4, 5, 6, 6, 7, 7, 7, 7, 8, 8, 8, 9, 9]

describe('ratingSpread', () => {
  it('has the figures of a panel that disagrees by both rules', () => {
    const found = ratingSpread(of(...split))
    expect(found).toMatchObject({
      known: true,
      value: { rated: 15, median: 5, verdict: 'uncertain', isDisagreement: true, isSplitInThirds: true },
    })
  })

  it('has the figures of a panel that agrees', () => {
    const found = ratingSpread(of(...agreed))
    expect(found).toMatchObject({
      known: true,
      value: { rated: 13, median: 7, lower: 6, upper: 8, verdict: 'in', isDisagreement: false },
    })
    expect(found.known && found.value.meanDeviation).toBeCloseTo(14 / 13, 12)
  })

  it.each([
    // A third at the low end, but the range of 4 is within the 5.35 that so lopsided a panel may have.
    { ratings: [1, 1, 9, 9, 9, 9], isDisagreement: false, split: true },
    // Three of ten are no third, but the range of 3.9 is beyond 2.425.
    { ratings: [1, 1, 1, 4, 6, 6, 7, 7, 9, 9], isDisagreement: true, split: false },
  ])(
    'shows where the two rules for disagreement part: $ratings',
    ({ ratings, isDisagreement, split: is }) => {
      expect(ratingSpread(of(...ratings))).toMatchObject({
        known: true,
        value: { isDisagreement, isSplitInThirds: is },
      })
    },
  )

  it('is not told of fewer than five', () => {
    expect(ratingSpread(of(7, 7, 7, 7))).toEqual({ known: false, why: 'too-few' })
    expect(ratingSpread(of())).toEqual({ known: false, why: 'too-few' })
    expect(ratingSpread(of(7, 7, 7, 7, 7)).known).toBe(true)
  })

  it('is told of five or more, whatever they gave', () => {
    const ratings = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: fewestVoters, maxLength: 60 })
    fc.assert(
      fc.property(ratings, (given) => {
        const found = ratingSpread(of(...given))
        if (!found.known) throw new Error(found.why)
        const { lower, median, upper, meanDeviation } = found.value
        expect(lower).toBeLessThanOrEqual(median)
        expect(median).toBeLessThanOrEqual(upper)
        expect(meanDeviation).toBeGreaterThanOrEqual(0)
        expect(meanDeviation).toBeLessThanOrEqual(4)
      }),
    )
  })
})

describe('isSplitInThirds', () => {
  it.each([
    { ratings: [1, 2, 3, 5, 5, 5, 7, 8, 9], is: true },
    { ratings: [1, 2, 5, 5, 5, 5, 7, 8, 9], is: false },
    { ratings: [1, 9], is: true },
    { ratings: [], is: false },
  ])('$ratings: $is', ({ ratings, is }) => {
    expect(isSplitInThirds(of(...ratings))).toBe(is)
  })
})
