import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Row } from './row.ts'
import { emptySpace, remainder, withRow } from './row-space.ts'
import { smallCombination } from './small-combination.ts'

const row = (...values: number[]): Row =>
  new Map(values.flatMap((value, at) => (value === 0 ? [] : [[at, BigInt(value)] as const])))
const one = () => 1

const rows = fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 6, maxLength: 6 }), {
  maxLength: 8,
})

describe('withRow', () => {
  it('keeps every pivot column to one row, and every row within what it says', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const space = given.reduce((kept, values) => withRow(kept, row(...values), one), emptySpace)
        for (const [pivot, kept] of space) {
          expect(kept.get(pivot)).not.toBeUndefined()
          for (const [other, also] of space) expect(also.has(pivot)).toBe(other === pivot)
        }
        for (const values of given) expect(remainder(space, row(...values)).size).toBe(0)
      }),
    )
  })

  it('says nothing of a column that only stands together with another', () => {
    const third = withRow(withRow(emptySpace, row(3, 1), one), row(0, 7), one)
    expect(remainder(third, row(1, 0)).size).toBe(0)
    expect(remainder(withRow(emptySpace, row(3, 1), one), row(1, 0)).size).toBe(1)
  })
})

describe('smallCombination', () => {
  const people = [9, 2, 9, 2, 9]
  const weight = (column: number) => people[column] ?? 0

  it('finds a few people that no single row speaks of', () => {
    const space = [row(1, 1, 0, 0, 0), row(0, 0, 1, 1, 0), row(1, 0, 1, 0, 0)].reduce(
      (kept, values) => withRow(kept, values, weight),
      emptySpace,
    )
    expect(smallCombination(space, weight, 5)).toBe('found')
    expect(smallCombination(space, weight, 4)).toBe('none')
  })

  it('finds nothing while small atoms are only seen within larger ones', () => {
    const space = withRow(withRow(emptySpace, row(1, 1, 0, 0, 0), weight), row(0, 0, 1, 1, 1), weight)
    expect(smallCombination(space, weight, 5)).toBe('none')
  })
})
