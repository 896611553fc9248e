import { describe, expect, it } from 'vitest'
import { attackNames, bestByChance, mostByChance } from './attacks.ts'
import { rounds, seats } from './campaign.ts'
import { chanceBeyond, mostOnceIn } from './chance.ts'
import { level3Attacks } from './unlinkable-attacks.ts'

/** How often so many of `of` people are given their own by a shuffle: those left must all be given another's. */
function ownByShuffle(of: number): readonly number[] {
  // Derangements by n: nobody has their own; as shares of n!, which keeps them small.
  const none = [1]
  for (let n = 1; n <= of; n += 1) none.push((none[n - 1] ?? 0) + (-1) ** n / factorial(n))
  return Array.from({ length: of + 1 }, (_, own) => (none[of - own] ?? 0) / factorial(own))
}

const factorial = (n: number): number => (n === 0 ? 1 : n * factorial(n - 1))

const together = (a: readonly number[], b: readonly number[]): readonly number[] => {
  const sum = Array.from({ length: a.length + b.length - 1 }, () => 0)
  for (const [i, x] of a.entries()) for (const [j, y] of b.entries()) sum[i + j] = (sum[i + j] ?? 0) + x * y
  return sum
}

describe('what chance gets right', () => {
  it.each([
    { mean: 1, most: 0, chance: 1 - Math.exp(-1) },
    // ppois(48, 30, lower.tail = FALSE) and so on, in R
    { mean: 30, most: 48, chance: 0.000887022 },
    { mean: 30, most: 47, chance: 0.001488302 },
  ])('is more than $most, where $mean are expected, with the chance $chance', ({ mean, most, chance }) => {
    expect(chanceBeyond(mean, most)).toBeCloseTo(chance, 8)
  })

  it('is Poisson for shuffles too, near enough: the limit is passed once in a thousand campaigns', () => {
    const one = ownByShuffle(seats)
    let all: readonly number[] = [1]
    for (let round = 0; round < rounds; round += 1) all = together(all, one)
    const beyond = (most: number) => all.slice(most + 1).reduce((sum, share) => sum + share, 0)
    expect(beyond(mostByChance)).toBeCloseTo(chanceBeyond(rounds, mostByChance), 8)
    expect(beyond(mostByChance)).toBeLessThan(1 / 1_000)
    expect(beyond(mostByChance - 1)).toBeGreaterThan(1 / 1_000)
    expect(mostByChance).toBe(48)
  })

  it('makes the whole test fail less than once in ten thousand runs', () => {
    // Votes and forms are attacked alike. An attack fails when two campaigns one after the other pass the limit.
    const attacks = 2 * attackNames.length + level3Attacks.size
    const twice = chanceBeyond(rounds, mostByChance) ** 2
    // Forms put together from one question to the next are looked at once: five pairs of five conferences.
    const once = chanceBeyond(25, mostByChance)
    expect(attacks).toBeGreaterThan(40)
    expect(attacks * twice + once).toBeLessThan(1 / 10_000)
  })

  it('does not hide a fault that gives away one more in each round', () => {
    expect(chanceBeyond(2 * rounds, mostByChance) ** 2).toBeGreaterThan(0.85)
  })

  it('passes the limit of the best of many attacks no oftener than one attack its own', () => {
    for (const attacks of [1, 12, 40]) {
      expect(attacks * chanceBeyond(rounds, bestByChance(attacks))).toBeLessThan(1 / 1_000)
    }
    expect([bestByChance(1), mostOnceIn(1_000, rounds)]).toEqual([mostByChance, mostByChance])
  })
})
