import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoff } from './backoff.ts'

const random = fc.double({ min: 0, max: 0.999999, noNaN: true })

describe('backoff', () => {
  it.each([
    { failures: 0, least: 500, most: 850 },
    { failures: 1, least: 1000, most: 1700 },
    { failures: 9, least: 5880, most: 10_000 },
  ])('after $failures failures waits $least to $most ms', ({ failures, least, most }) => {
    fc.assert(
      fc.property(random, (r) => {
        expect(backoff(failures, r)).toBeGreaterThanOrEqual(least)
        expect(backoff(failures, r)).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('spreads phones also when all have waited long', () => {
    expect(backoff(40, 0)).not.toBe(backoff(40, 0.9))
  })
})
