import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clearLosers, concordance, without } from './concordance.ts'

const reference = [
  [1, 2, 3, 4, 5, 6],
  [2, 1, 3, 4, 6, 5],
  [1, 3, 2, 5, 4, 6],
  [1.5, 1.5, 3, 4.5, 4.5, 6],
  [2, 2, 2, 4, 5.5, 5.5],
]

const known = (rows: readonly (readonly number[])[]) => {
  const found = concordance(rows)
  if (!found.known) throw new Error(found.why)
  return found.value
}

/** Scores 1 to 9, all rows as long as each other. */
const table = fc
  .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 7 }))
  .chain(([raters, items]) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: items, maxLength: items }), {
      minLength: raters,
      maxLength: raters,
    }),
  )

describe('concordance', () => {
  it('is what R computes, with ties', () => {
    expect(known(reference)).toMatchObject({
      raters: 5,
      items: 6,
      degreesOfFreedom: 5,
      spread: 377.5,
      ties: 42,
    })
    expect(known(reference).w).toBeCloseTo(0.8988095238, 10)
    expect(known(reference).chiSquare).toBeCloseTo(22.4702381, 7)
  })

  it('is higher than without the correction for ties', () => {
    const { spread, raters, items } = known(reference)
    expect((12 * spread) / (raters ** 2 * (items ** 3 - items))).toBeCloseTo(0.8628571429, 10)
  })

  it('is 1 where all agree, and 0 where two say the opposite', () => {
    expect(known([1, 2, 3].map(() => [3, 1, 2])).w).toBe(1)
    expect(
      known([
        [1, 2, 3],
        [3, 2, 1],
      ]).w,
    ).toBe(0)
  })

  it.each([
    { rows: [], why: 'too-few-raters' },
    { rows: [[1, 2, 3]], why: 'too-few-raters' },
    { rows: [[1], [1]], why: 'too-few-items' },
    { rows: [[1, 2], [1]], why: 'incomplete' },
    {
      rows: [
        [1, NaN],
        [1, 2],
      ],
      why: 'incomplete',
    },
    {
      rows: [
        [5, 5, 5],
        [5, 5, 5],
      ],
      why: 'all-tied',
    },
  ])('is not defined for $rows: $why', ({ rows, why }) => {
    expect(concordance(rows)).toEqual({ known: false, why })
  })

  it('lies from 0 to 1 and minds neither the order of raters nor that of items', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const found = concordance(rows)
        fc.pre(found.known)
        const { w } = known(rows)
        expect(w).toBeGreaterThanOrEqual(0)
        expect(w).toBeLessThanOrEqual(1 + 1e-12)
        expect(known(rows.toReversed()).w).toBeCloseTo(w, 12)
        expect(known(rows.map((row) => row.toReversed())).w).toBeCloseTo(w, 12)
        expect(known(rows.map((row) => row.map((value) => 10 - value))).w).toBeCloseTo(w, 12)
      }),
    )
  })

  it('is the same when everybody is counted twice', () => {
    fc.assert(
      fc.property(table, (rows) => {
        fc.pre(concordance(rows).known)
        expect(known([...rows, ...rows]).w).toBeCloseTo(known(rows).w, 12)
      }),
    )
  })
})

describe('clearLosers', () => {
  it('are those that nine of ten put in the lowest third', () => {
    const row = [1, 2, 3, 4, 5, 6]
    const rows = [...Array.from({ length: 9 }, () => row), row.toReversed()]
    expect(clearLosers(rows, 'greatest')).toEqual([4, 5])
    expect(clearLosers([...rows, row.toReversed()], 'greatest')).toEqual([])
    expect(clearLosers(rows, 'least')).toEqual([0, 1])
  })

  it('are none where all are alike, or nobody has ranked', () => {
    expect(clearLosers([[5, 5, 5]], 'least')).toEqual([])
    expect(clearLosers([], 'least')).toEqual([])
  })

  it('make W greater: three who disagree on all but the last look as if they agreed', () => {
    const rows = [
      [1, 2, 3, 4, 5, 6],
      [4, 3, 2, 1, 6, 5],
      [2, 4, 1, 3, 5, 6],
    ]
    const losers = clearLosers(rows, 'greatest')
    expect(losers).toEqual([4, 5])
    expect(known(rows).w).toBeGreaterThan(0.5)
    expect(known(without(rows, losers)).w).toBeLessThan(0.2)
  })
})
