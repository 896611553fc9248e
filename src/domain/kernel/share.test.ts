import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharePercent } from './share.ts'

describe('sharePercent', () => {
  it('gives the fifteen printed shares from 23 voters (S0 p. 8-10)', () => {
    const yes = [23, 13, 20, 17, 15, 15, 21, 13, 22, 21, 23, 19, 14, 15, 20]
    const printed = [100, 57, 87, 74, 65, 65, 91, 57, 96, 91, 100, 83, 61, 65, 87]
    expect(yes.map((votes) => sharePercent(votes, 23))).toEqual(printed)
  })

  it.each([
    [1, 200, 1],
    [1, 201, 0],
    [3, 200, 2],
    [12, 24, 50],
    [0, 23, 0],
  ])('%i of %i is %i %%', (yes, n, percent) => {
    expect(sharePercent(yes, n)).toBe(percent)
  })

  it('is unknown when nobody voted', () => {
    expect(sharePercent(0, 0)).toBeNull()
  })

  it('is the whole number nearest to 100·yes/n, a half upwards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000), (n, votes) => {
        const yes = Math.min(votes, n)
        const percent = BigInt(sharePercent(yes, n) ?? -1)
        // percent - 1/2 <= 100·yes/n < percent + 1/2, multiplied by 2n so that nothing is rounded.
        const doubled = 200n * BigInt(yes)
        expect((2n * percent - 1n) * BigInt(n) <= doubled).toBe(true)
        expect(doubled < (2n * percent + 1n) * BigInt(n)).toBe(true)
      }),
    )
  })
})
