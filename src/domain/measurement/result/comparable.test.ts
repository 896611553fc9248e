import { describe, expect, it } from 'vitest'
import { type Comparability, differencesBetween, periodTypeOf } from './comparable.ts'

const own: Comparability = {
  no: 3,
  key: 'p-3a@1',
  contentHash: 'ab',
  countedOptions: ['4', '5'],
  group: 'participant_exit',
  periodType: 'quarter',
}

describe('two associations’ figures', () => {
  it.each([
    ['the same in every way', {}, []],
    ['counted options in another order', { countedOptions: ['5', '4'] }, []],
    ['another version of the question', { key: 'p-3a@2' }, ['question']],
    ['another question under the same name', { contentHash: 'cd' }, ['question']],
    ['other options counted', { countedOptions: ['5'] }, ['counted']],
    ['another group', { group: 'staff' }, ['group']],
    ['a longer period', { periodType: 'year' }, ['period']],
    ['several at once', { key: 'x@1', group: 'staff' }, ['question', 'group']],
  ] as const)('%s: %j differ in %j', (_, other, differences) => {
    expect(differencesBetween(own, { ...own, ...other })).toEqual(differences)
    expect(differencesBetween({ ...own, ...other }, own)).toEqual(differences)
  })
})

describe('a period', () => {
  it.each([
    ['2026-01-01', '2026-12-31', 'year'],
    ['2025-07-01', '2026-06-30', 'year'],
    ['2026-01-01', '2026-06-30', 'half'],
    ['2026-09-01', '2026-11-30', 'quarter'],
    ['2026-11-01', '2026-11-30', 'month'],
    ['2026-11-01', '2026-12-31', 'other'],
  ])('from %s to %s is: %s', (from, to, type) => {
    expect(periodTypeOf({ from, to })).toBe(type)
  })
})
