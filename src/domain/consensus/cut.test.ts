import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAfter, mostYes } from './cut.ts'

const votes = (...yes: number[]) => yes.map((count) => ({ yes: count }))
const counts = (items: readonly { yes: number }[]) => items.map(({ yes }) => yes)

describe('cutAfter', () => {
  it.each([
    { places: 2, yes: [13, 23, 20], above: [23, 20], tied: [], below: [13], last: 20 },
    { places: 2, yes: [15, 20, 15, 3], above: [20], tied: [15, 15], below: [3], last: 15 },
    { places: 3, yes: [15, 20, 15, 3], above: [20, 15, 15], tied: [], below: [3], last: 15 },
    { places: 2, yes: [9, 9], above: [9, 9], tied: [], below: [], last: 9 },
    { places: 0, yes: [5], above: [], tied: [], below: [5], last: null },
    { places: 9, yes: [5, 5], above: [5, 5], tied: [], below: [], last: null },
  ])('$places places for $yes', ({ places, yes, ...expected }) => {
    const { above, tied, below, last } = cutAfter(places, votes(...yes), mostYes)
    const found = { above: counts(above), tied: counts(tied), below: counts(below), last: last?.yes ?? null }
    expect(found).toEqual(expected)
  })

  it('loses nobody and never overfills the places', () => {
    fc.assert(
      fc.property(fc.nat(97), fc.array(fc.nat(23)), (places, yes) => {
        const { above, tied, below } = cutAfter(places, votes(...yes), mostYes)
        expect(above.length).toBeLessThanOrEqual(places)
        expect(counts([...above, ...tied, ...below])).toEqual(yes.toSorted((a, b) => b - a))
        if (tied.length > 0) expect(above.length + tied.length).toBeGreaterThan(places)
      }),
    )
  })
})
