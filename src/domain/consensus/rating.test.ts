import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countRatings, favourable, medianTwice, noRatings, ratedBy, ratingOf } from './rating.ts'

/** consensus brief 7: fifteen ratings over which the panel disagrees, and thirteen over which it does not. */
const disagreeing = [1, 1, 2, 2, 2, 3, 5, 5, 7, 8, 8, 8, 9, 9, 9]
const agreeing = [4, 5, 6, 6, 7, 7, 7, 7, 8, 8, 8, 9, 9]

describe('ratings of one item', () => {
  it.each([
    { ratings: disagreeing, rated: 15, high: 7, median: 10 },
    { ratings: agreeing, rated: 13, high: 9, median: 14 },
    { ratings: [6, 7], rated: 2, high: 1, median: 13 },
    { ratings: [9], rated: 1, high: 1, median: 18 },
    { ratings: [null, 3, null], rated: 1, high: 0, median: 6 },
    { ratings: [null, null], rated: 0, high: 0, median: null },
    { ratings: [], rated: 0, high: 0, median: null },
  ])('$ratings: $high of $rated gave 7 to 9', ({ ratings, rated, high, median }) => {
    const counts = countRatings(ratings)
    expect([ratedBy(counts), favourable(counts), medianTwice(counts)]).toEqual([rated, high, median])
  })

  it('has the median of the ratings in order, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 }), (ratings) => {
        const ordered = ratings.toSorted((a, b) => a - b)
        const low = ordered[Math.floor((ordered.length - 1) / 2)] ?? 0
        const high = ordered[Math.floor(ordered.length / 2)] ?? 0
        expect(medianTwice(countRatings(ratings))).toBe(low + high)
      }),
    )
  })

  it.each([
    ['1', 1],
    ['9', 9],
    ['-', null],
    ['0', undefined],
    ['10', undefined],
    ['', undefined],
    ['x', undefined],
  ])('%j stands for %s', (character, rating) => {
    expect(ratingOf(character)).toBe(rating)
  })

  it('has nine counts also when nobody rated', () => expect(noRatings).toHaveLength(9))
})
