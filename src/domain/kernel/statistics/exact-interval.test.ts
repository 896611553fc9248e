import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clopperPearson, poissonInterval } from './exact-interval.ts'

const table = readFileSync(
  new URL('../../../../tests/vectors/statistics/intervals-base-r.csv', import.meta.url),
  'utf8',
)
const [, ...rows] = table.trim().split('\n')
const vectors = rows.map((row) => {
  const [x = NaN, n = NaN, , , , , low = NaN, high = NaN, fewest = NaN, most = NaN] = row
    .split(',')
    .map(Number)
  return { x, n, low, high, fewest, most }
})

const close = (found: number | undefined, printed: number) =>
  expect(Math.abs((found ?? NaN) - printed)).toBeLessThanOrEqual(2e-12 * Math.max(1, printed))

describe('exact intervals', () => {
  it('has vectors to be held against', () => {
    expect(vectors).toHaveLength(24)
  })

  it.each(vectors)('$x of $n as base R computes them', ({ x, n, low, high, fewest, most }) => {
    close(clopperPearson(x, n)?.low, low)
    close(clopperPearson(x, n)?.high, high)
    close(poissonInterval(x).low, fewest)
    close(poissonInterval(x).high, most)
  })

  it('is nothing for nobody', () => {
    expect(clopperPearson(0, 0)).toBeNull()
  })
})
