import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LiveResult } from '#contract/consensus/live.ts'
import type { Form } from './draft.ts'
import { givenAt } from './given.ts'
import { fateLetters, resultGroups } from './result-groups.ts'

describe('resultGroups', () => {
  it('puts those that advance first, most yes first, then as on the paper', () => {
    expect(resultGroups({ y: [12, 19, 23, 19, 18], f: 'RAAAT' })).toEqual([
      { fate: 'A', positions: [2, 1, 3] },
      { fate: 'T', positions: [4] },
      { fate: 'R', positions: [0] },
    ])
  })

  it('loses no item and shows none twice', () => {
    const item = fc.record({ yes: fc.nat(23), fate: fc.constantFrom(...fateLetters) })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 97 }), (items) => {
        const groups = resultGroups({
          y: items.map(({ yes }) => yes),
          f: items.map(({ fate }) => fate).join(''),
        })
        const shown = groups.flatMap(({ positions }) => positions)
        expect(shown.toSorted((a, b) => a - b)).toEqual(items.map((_, position) => position))
      }),
    )
  })
})

describe('what an item was given', () => {
  const result: LiveResult = {
    r: '',
    slot: 0,
    n: 6,
    y: [6, 3, 0],
    no: [0, 1, 0],
    a: [0, 2, 6],
    f: 'ARR',
    cut: [],
    tied: [],
    head: null,
  }

  const rated: LiveResult = { ...result, d: [6, 4, 0] }
  const median: LiveResult = { ...rated, p: [16, 13, null] }
  const cases: readonly [Form, LiveResult, number, object][] = [
    ['yes-no', result, 1, { key: 'yes', values: { x: 3, n: 6 } }],
    ['rate9', rated, 1, { key: 'rated', values: { x: 3, n: 4 } }],
    ['rate9', rated, 2, { key: 'nobody', values: {} }],
    ['rate9', median, 1, { key: 'median', values: { p: '6,5' } }],
    ['rate9', median, 0, { key: 'median', values: { p: '8' } }],
    ['rate9', median, 2, { key: 'nobody', values: {} }],
    ['rate9', { ...median, p: [16, null, null] }, 1, { key: 'few', values: { n: 4 } }],
    ['rank', { ...result, p: [4, 8, 0] }, 1, { key: 'points', values: { p: 8 } }],
  ]
  it.each(cases)('%s %j: %i', (form, of, position, given) => {
    expect(givenAt(form, of, position, ',')).toEqual(given)
  })

  it('is put in the order that decided it', () => {
    expect(resultGroups({ y: [3, 5, 1], f: 'RRR', o: [2, 3, 1] })).toEqual([
      { fate: 'R', positions: [2, 0, 1] },
    ])
  })
})
