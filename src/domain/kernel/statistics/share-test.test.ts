import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareDifference } from './share-difference.ts'
import { chiSquare, fisherExact, shareTest } from './share-test.ts'
import { waldDifference } from './wald-difference.ts'

const table = readFileSync(
  new URL('../../../../tests/vectors/statistics/two-proportions-base-r.csv', import.meta.url),
  'utf8',
)
const [, ...rows] = table.trim().split('\n')
const vectors = rows.map((row) => {
  const [x1 = NaN, n1 = NaN, x2 = NaN, n2 = NaN, ...printed] = row.split(',').map(Number)
  const [statistic = NaN, p = NaN, low = NaN, high = NaN, fisher = NaN] = printed
  return { a: { x: x1, n: n1 }, b: { x: x2, n: n2 }, statistic, p, low, high, fisher }
})

/** So far apart, as a part of the printed figure. */
const apart = (found: number | undefined, printed: number) =>
  Math.abs((found ?? NaN) - printed) / Math.max(Math.abs(printed), Number.MIN_VALUE)

describe('two shares', () => {
  it('has vectors to be held against', () => {
    expect(vectors).toHaveLength(12)
  })

  it.each(vectors)('$a and $b as base R computes them', ({ a, b, statistic, p, low, high, fisher }) => {
    expect(apart(chiSquare(a, b)?.statistic, statistic)).toBeLessThan(1e-12)
    expect(apart(chiSquare(a, b)?.p, p)).toBeLessThan(1e-12)
    expect(waldDifference(a, b)?.low).toBeCloseTo(low, 12)
    expect(waldDifference(a, b)?.high).toBeCloseTo(high, 12)
    expect(apart(fisherExact(a, b), fisher)).toBeLessThan(1e-9)
  })

  it('gives a difference of everything an interval with a width', () => {
    const found = shareDifference({ x: 60, n: 60 }, { x: 0, n: 40 })
    expect(found?.low).toBe(-1)
    expect(found?.high).toBeCloseTo(-0.8937, 4)
  })
})

describe('shareTest', () => {
  it('turns to Fisher where an expected count is under 5', () => {
    expect(shareTest({ x: 5, n: 10 }, { x: 5, n: 10 })?.method).toBe('chi-square')
    expect(shareTest({ x: 5, n: 10 }, { x: 4, n: 10 })?.method).toBe('fisher')
  })

  it('tests nothing where all answered alike, or nobody did', () => {
    expect(shareTest({ x: 0, n: 10 }, { x: 0, n: 9 })).toBeNull()
    expect(shareTest({ x: 10, n: 10 }, { x: 9, n: 9 })).toBeNull()
    expect(shareTest({ x: 0, n: 0 }, { x: 3, n: 9 })).toBeNull()
  })

  it('does not depend on the order, nor on which answer is counted', () => {
    const share = fc
      .integer({ min: 1, max: 150 })
      .chain((n) => fc.record({ x: fc.nat(n), n: fc.constant(n) }))
    fc.assert(
      fc.property(share, share, (a, b) => {
        const p = shareTest(a, b)?.p ?? 1
        const turned = shareTest({ x: b.n - b.x, n: b.n }, { x: a.n - a.x, n: a.n })?.p ?? 1
        expect(turned).toBeCloseTo(p, 9)
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
      }),
    )
  })
})
