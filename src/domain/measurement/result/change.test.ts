import { describe, expect, it } from 'vitest'
import { changesOf, type SeriesValue } from './change.ts'
import { differencesBetween, periodTypeOf } from './comparable.ts'

const value = (x: number, n: number, more: Partial<SeriesValue> = {}): SeriesValue => ({
  key: 'p-2@1',
  mode: 'urn',
  share: { x, n },
  ...more,
})

describe('changesOf', () => {
  it('tests the last two waves, with p adjusted over the page', () => {
    const [up, alone] = [[value(10, 60), value(30, 60)], [value(5, 20)]]
    const [first] = changesOf([up, alone])
    expect(first).toMatchObject({ state: 'tested', method: 'chi-square', verdict: 'increase' })
    const page = [up, ...Array.from({ length: 40 }, () => [value(20, 60), value(21, 60)]), alone]
    const many = changesOf(page)
    const [mine] = many
    if (first?.state !== 'tested' || mine?.state !== 'tested') throw new Error('not tested')
    expect(mine.p).toBe(first.p)
    expect(mine.adjustedP).toBeCloseTo(41 * first.p, 12)
    expect(many.at(-1)).toEqual({ state: 'first' })
  })

  it('is exact with few, and says nothing where all answer alike', () => {
    expect(changesOf([[value(1, 9), value(7, 9)]])[0]).toMatchObject({ method: 'fisher' })
    expect(changesOf([[value(20, 20), value(20, 20)]])[0]).toMatchObject({
      method: 'alike',
      verdict: 'uncertain',
    })
  })

  it('compares neither two questions, nor the same people twice, nor what is protected', () => {
    const states = changesOf([
      [value(1, 9), value(7, 9, { key: 'p-2@2' })],
      [value(1, 9, { mode: 'panel' }), value(7, 9, { mode: 'panel' })],
      [value(1, 9), value(7, 9, { share: null })],
    ])
    expect(states.map(({ state }) => state)).toEqual(['new-question', 'same-people', 'hidden'])
  })
})

describe('between associations', () => {
  const one = {
    no: 2,
    key: 'p-2@1',
    contentHash: 'ab',
    countedOptions: ['4', '5'],
    group: 'participant_ongoing',
    periodType: 'year',
  } as const

  it('says all that differs', () => {
    expect(differencesBetween(one, { ...one, countedOptions: ['5', '4'] })).toEqual([])
    expect(
      differencesBetween(one, {
        ...{ ...one, key: 'p-2@2', countedOptions: ['5'] },
        ...{ group: 'staff', periodType: 'month' },
      }),
    ).toEqual(['question', 'counted', 'group', 'period'])
    // One name, two questions.
    expect(differencesBetween(one, { ...one, contentHash: 'cd' })).toEqual(['question'])
  })

  it.each([
    ['2026-11-01', '2026-11-30', 'month'],
    ['2026-01-01', '2026-12-31', 'year'],
    ['2026-10-05', '2026-12-20', 'quarter'],
    ['2026-07-01', '2026-12-31', 'half'],
    ['2026-11-15', '2026-12-15', 'other'],
  ])('reads %s to %s as a %s', (from, to, expected) => {
    expect(periodTypeOf({ from, to })).toBe(expected)
  })
})
