import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
