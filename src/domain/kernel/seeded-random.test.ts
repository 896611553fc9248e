import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from './seeded-random.ts'

const first = (seed: number, count: number) => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => random.below(1000))
}

describe('seededRandom', () => {
  it('gives the same numbers for the same seed and others for the next seed', () => {
    expect(first(7, 20)).toEqual(first(7, 20))
    expect(first(7, 20)).not.toEqual(first(8, 20))
  })

  it('stays below the limit', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 5000 }), (seed, limit) => {
        const random = seededRandom(seed)
        for (let drawn = 0; drawn < 50; drawn += 1) {
          const number = random.below(limit)
          expect(Number.isInteger(number) && number >= 0 && number < limit).toBe(true)
        }
      }),
    )
  })

  it('is even: ten thousand draws of six, each within four standard deviations', () => {
    const counts = [0, 0, 0, 0, 0, 0]
    const random = seededRandom(2014)
    for (let drawn = 0; drawn < 10_000; drawn += 1) {
      const face = random.below(6)
      counts[face] = (counts[face] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 10_000 / 6)).toBeLessThan(4 * 37.3)
  })
})
