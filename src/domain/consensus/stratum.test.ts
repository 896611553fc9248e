import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countStrata,
  mergeSmall,
  readStratum,
  type StratumGroup,
  smallestStratum,
  strata,
  writeStratum,
} from './stratum.ts'

const groups = (
  counts: Readonly<Partial<Record<(typeof strata)[number], number>>>,
): readonly StratumGroup[] =>
  strata.flatMap((stratum) => (counts[stratum] === undefined ? [] : [{ of: [stratum], n: counts[stratum] }]))

const told = (merged: readonly StratumGroup[]) => merged.map(({ of, n }) => `${writeStratum(of)} ${n}`)

describe('mergeSmall', () => {
  it.each([
    {
      what: 'keeps groups of five',
      counts: { user: 6, official: 7, manager: 5, politician: 5 },
      is: ['user 6', 'official 7', 'manager 5', 'politician 5'],
    },
    {
      what: 'puts the small together',
      counts: { user: 9, official: 8, manager: 3, politician: 3 },
      is: ['user 9', 'official 8', 'manager+politician 6'],
    },
    {
      what: 'takes the smallest of the others to a lone small one',
      counts: { user: 9, official: 8, manager: 6, politician: 1 },
      is: ['user 9', 'official 8', 'manager+politician 7'],
    },
    { what: 'tells nothing of one group', counts: { user: 12 }, is: [] },
    { what: 'tells nothing where all must go together', counts: { user: 8, official: 4 }, is: [] },
    {
      what: 'forgets a group that nobody is in',
      counts: { user: 8, official: 0, manager: 9 },
      is: ['user 8', 'manager 9'],
    },
  ])('$what', ({ counts, is }) => {
    expect(told(mergeSmall(groups(counts)))).toEqual(is)
  })

  it.each([
    {
      what: 'puts papers with the smallest group',
      counts: { user: 9, official: 6, manager: 7 },
      loose: 8,
      is: ['user 9', 'official+unstated 14', 'manager 7'],
    },
    {
      what: 'puts papers with free seats only where those are five without them',
      counts: { user: 9, official: 6, unstated: 2 },
      loose: 3,
      is: ['user 9', 'official+unstated 11'],
    },
  ])('$what', ({ counts, loose, is }) => {
    expect(told(mergeSmall(groups(counts), loose))).toEqual(is)
  })

  const some = fc.record(Object.fromEntries(strata.map((stratum) => [stratum, fc.nat(12)])))
  const loose = fc.nat(9)

  it('never tells of one to four, nor lets them follow from the total', () => {
    fc.assert(
      fc.property(some, loose, (counts, papers) => {
        const merged = mergeSmall(groups(counts), papers)
        expect(merged.every(({ n }) => n >= smallestStratum)).toBe(true)
        const all = Object.values(counts).reduce((sum, n) => sum + n, papers)
        // What is left when any of the groups are taken from the total is whole groups again.
        if (merged.length > 0) expect(merged.reduce((sum, { n }) => sum + n, 0)).toBe(all)
        expect(merged.length).not.toBe(1)
      }),
    )
  })

  it('has five in each group without the papers', () => {
    fc.assert(
      fc.property(some, loose, (counts, papers) => {
        for (const { of } of mergeSmall(groups(counts), papers))
          expect(of.reduce((sum, stratum) => sum + (counts[stratum] ?? 0), 0)).toBeGreaterThanOrEqual(5)
      }),
    )
  })

  it('puts each background in one group', () => {
    fc.assert(
      fc.property(some, loose, (counts, papers) => {
        const merged = mergeSmall(groups(counts), papers)
        const named = merged.flatMap(({ of }) => of)
        expect(new Set(named).size).toBe(named.length)
      }),
    )
  })
})

describe('countStrata', () => {
  it('counts in a fixed order', () => {
    expect(countStrata(['unstated', 'user', 'unstated'])).toEqual([
      { of: ['user'], n: 1 },
      { of: ['unstated'], n: 2 },
    ])
  })
})

describe('readStratum', () => {
  it.each([
    ['user', ['user']],
    ['manager+politician', ['manager', 'politician']],
    ['politician+manager', null],
    ['user+user', null],
    ['', null],
    ['boss', null],
  ])('%s', (text, of) => {
    expect(readStratum(text)).toEqual(of)
  })
})
