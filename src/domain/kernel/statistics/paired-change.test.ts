import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairedChange } from './paired-change.ts'

describe('pairedChange', () => {
  // Computed with scipy.stats.binomtest 1.17.1.
  it.each([
    { toYes: 3, toNo: 10, p: 0.09228515625 },
    { toYes: 5, toNo: 5, p: 1 },
    { toYes: 0, toNo: 6, p: 0.03125 },
    { toYes: 86, toNo: 150, p: 3.7159361395713866e-5 },
    { toYes: 12, toNo: 1, p: 0.00341796875 },
    { toYes: 0, toNo: 0, p: 1 },
  ])('$toYes to yes and $toNo to no: p $p', ({ toYes, toNo, p }) => {
    expect(pairedChange(toYes, toNo).p).toBeCloseTo(p, 12)
  })

  it('refuses more than the exact test carries', () => {
    expect(() => pairedChange(600, 500)).toThrow(RangeError)
  })

  it('minds only how lopsided the change is', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (toYes, toNo) => {
        const { p } = pairedChange(toYes, toNo)
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(pairedChange(toNo, toYes).p).toBe(p)
        expect(pairedChange(Math.max(toYes, toNo) + 1, Math.min(toYes, toNo)).p).toBeLessThanOrEqual(
          p + 1e-12,
        )
      }),
    )
  })
})
