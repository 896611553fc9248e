import { describe, expect, it } from 'vitest'
import { meanDeviation } from './deviation.ts'

describe('meanDeviation', () => {
  it.each([
    { values: [7, 7, 7], from: 0 },
    { values: [1, 9], from: 4 },
    // The median is 7: 4 + 2 + 1 + 0 + 0 + 0 + 0 + 1 + 1 + 1 + 2 + 2 = 14, over 12.
    { values: [3, 5, 6, 7, 7, 7, 7, 8, 8, 8, 9, 9], from: 14 / 12 },
  ])('$values lie $from from their median', ({ values, from }) => {
    expect(meanDeviation(values)).toBeCloseTo(from, 12)
  })

  it('is nothing without values', () => {
    expect(meanDeviation([])).toBeNull()
  })
})
