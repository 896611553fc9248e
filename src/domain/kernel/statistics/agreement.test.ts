import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairAgreement } from './agreement.ts'

describe('pairAgreement', () => {
  it.each([
    { counts: [13, 10], share: 246 / 506 },
    { counts: [23, 0], share: 1 },
    { counts: [1, 1], share: 0 },
    { counts: [2, 2, 2], share: 6 / 30 },
  ])('$share for $counts', ({ counts, share }) => {
    expect(pairAgreement(counts)).toBeCloseTo(share, 12)
  })

  it('needs two people', () => {
    expect(pairAgreement([1, 0])).toBeNull()
    expect(pairAgreement([])).toBeNull()
  })

  it('lies from 0 to 1 and grows when somebody joins the greater side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (more, extra) => {
        const fewer = Math.min(more, extra)
        const before = pairAgreement([more, fewer])
        fc.pre(before !== null)
        const after = pairAgreement([more + 1, fewer])
        expect(before).toBeGreaterThanOrEqual(0)
        expect(after).toBeLessThanOrEqual(1)
        expect(after ?? NaN).toBeGreaterThanOrEqual(before ?? NaN)
      }),
    )
  })
})
