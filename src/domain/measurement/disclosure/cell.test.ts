import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { protectDistribution, protectShare } from './cell.ts'
import { belowFloor, floor, stricter } from './policy.ts'
import { hideSiblings } from './siblings.ts'

describe('protectShare', () => {
  it.each([
    { x: 2, n: 4, cell: { state: 'protected', because: 'too-few' } },
    { x: 2, n: 5, cell: { state: 'shown', x: 2, n: 5 } },
    { x: 0, n: 19, cell: { state: 'protected', because: 'all-alike' } },
    { x: 19, n: 19, cell: { state: 'protected', because: 'all-alike' } },
    { x: 1, n: 19, cell: { state: 'shown', x: 1, n: 19 } },
    { x: 0, n: 20, cell: { state: 'atMost5', n: 20 } },
    { x: 1, n: 20, cell: { state: 'shown', x: 1, n: 20 } },
    { x: 1, n: 21, cell: { state: 'atMost5', n: 21 } },
    { x: 19, n: 20, cell: { state: 'shown', x: 19, n: 20 } },
    { x: 20, n: 20, cell: { state: 'atLeast95', n: 20 } },
    { x: 96, n: 100, cell: { state: 'atLeast95', n: 100 } },
  ])('$x of $n', ({ x, n, cell }) => {
    expect(protectShare({ x, n }, floor)).toEqual(cell)
  })
})

describe('protectDistribution', () => {
  const states = (...counts: number[]) => protectDistribution(counts, floor).map(({ state }) => state)

  it('needs more answers than a share', () => {
    expect(states(3, 2, 2)).toEqual(['protected', 'protected', 'protected'])
    expect(states(3, 3, 2)).toEqual(['shown', 'shown', 'shown'])
  })

  it('says of nearly unanimous answers only that they were', () => {
    expect(states(19, 0, 0)).toEqual(['protected', 'protected', 'protected'])
    expect(states(40, 1, 0)).toEqual(['atLeast95', 'atMost5', 'atMost5'])
    expect(states(38, 2, 0)).toEqual(['shown', 'shown', 'shown'])
  })

  it('lets no count out of a cell that is not shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 6 }), (counts) => {
        for (const cell of protectDistribution(counts, floor)) {
          if (cell.state !== 'shown') expect(cell).not.toHaveProperty('x')
        }
      }),
    )
  })
})

describe('hideSiblings', () => {
  const hidden = (...ns: number[]) =>
    hideSiblings(
      ns.map((n) => ({ n, hidden: n < 5 })),
      5,
    )

  it('hides the next smallest too, so that the total does not give one away', () => {
    expect(hidden(4, 9, 7, 30)).toEqual([true, false, true, false])
    expect(hidden(1, 1, 2, 6, 30)).toEqual([true, true, true, true, false])
    expect(hidden(4, 3, 9)).toEqual([true, true, false])
    expect(hidden(9, 7)).toEqual([false, false])
  })

  it('leaves at least two hidden with k answers, or nothing shown at all', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 8 }), (ns) => {
        const marks = hidden(...ns)
        const under = ns.filter((_, at) => marks[at])
        const n = under.reduce((sum, count) => sum + count, 0)
        for (const [at, count] of ns.entries()) if (count < 5) expect(marks[at]).toBe(true)
        if (under.length > 0 && under.length < ns.length) {
          expect(under.length).toBeGreaterThanOrEqual(2)
          expect(n).toBeGreaterThanOrEqual(5)
        }
      }),
    )
  })
})

describe('the policy', () => {
  it('can be raised and never lowered', () => {
    expect(belowFloor({ kMean: 5, kDist: 8, kText: 10 })).toEqual([])
    expect(belowFloor({ kMean: 7, kDist: 20, kText: 30 })).toEqual([])
    expect(belowFloor({ kMean: 4, kDist: 8.5, kText: 10 })).toEqual(['kMean', 'kDist'])
    expect(stricter(floor, { kMean: 7, kDist: 3, kText: 12 })).toEqual({ kMean: 7, kDist: 8, kText: 12 })
  })
})
