import { describe, expect, it } from 'vitest'
import { medianOf } from '../bank-standing.ts'
import { countRatings } from '../rating.ts'
import { toldMedian } from './told-median.ts'

const of = (...ratings: number[]) => countRatings(ratings)

describe('toldMedian', () => {
  it.each([
    { ratings: [], told: 'too-few' },
    { ratings: [9, 9, 9, 9], told: 'too-few' },
    { ratings: [9, 9, 9, 9, 1], told: 9 },
    { ratings: [6, 6, 6, 7, 7, 7], told: 6.5 },
  ])('of $ratings is $told', ({ ratings, told }) => {
    expect(toldMedian(of(...ratings))).toBe(told)
  })

  it('is what protocol and history tell, and nothing for other ballots or unpublished counts', () => {
    expect(medianOf({ form: 'rate9', counts: of(7, 7, 8, 9) })).toBe('too-few')
    expect(medianOf({ form: 'rate9', counts: of(7, 7, 8, 9, 9) })).toBe(8)
    expect(medianOf({ form: 'rate9', counts: null })).toBeNull()
    expect(medianOf({ form: 'rank', counts: [3, 2] })).toBeNull()
  })
})
