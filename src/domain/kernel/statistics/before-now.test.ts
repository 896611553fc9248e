import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beforeNow } from './before-now.ts'
import { changeVerdict } from './change-verdict.ts'
import { holm } from './holm.ts'
import { pairedChange } from './paired-change.ts'
import { scaleMean } from './scale-mean.ts'
import { signTest } from './sign-test.ts'

describe('beforeNow', () => {
  const pairs = [
    { before: 2, now: 4 },
    { before: 3, now: 3 },
    { before: 4, now: 5 },
    { before: 3, now: 2 },
  ]

  it('counts who improved, who stayed and who got worse', () => {
    expect(beforeNow(pairs, 'high')).toEqual({
      ...{ n: 4, meanBefore: 3, meanNow: 3.5, meanDifference: 0.5 },
      ...{ improved: 2, same: 1, worse: 1, p: 1 },
    })
  })

  it('turns with the better end of the scale', () => {
    expect(beforeNow(pairs, 'low')).toMatchObject({ improved: 1, worse: 2, meanDifference: 0.5 })
  })

  it('says nothing of nobody', () => {
    expect(beforeNow([], 'high')).toBeNull()
  })
})

describe('signTest', () => {
  // Base R: binom.test(1, 10)$p.value and binom.test(0, 6)$p.value.
  it.each([
    { better: 9, worse: 1, p: 0.021484375 },
    { better: 0, worse: 6, p: 0.03125 },
    { better: 0, worse: 0, p: 1 },
    { better: 5, worse: 5, p: 1 },
  ])('$better better and $worse worse', ({ better, worse, p }) => {
    expect(signTest(better, worse)).toBeCloseTo(p, 12)
  })

  it('is the exact test of paired votes, and goes on where that one ends', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (better, worse) => {
        expect(signTest(better, worse)).toBeCloseTo(pairedChange(better, worse).p, 9)
      }),
    )
    expect(signTest(2100, 1870)).toBeGreaterThan(0)
    expect(signTest(2100, 1870)).toBeLessThan(0.001)
  })
})

describe('holm', () => {
  it('adjusts as base R, in the order given', () => {
    const adjusted = holm([0.04, 0.01, 0.03, 0.005])
    const printed = [0.06, 0.03, 0.06, 0.02]
    for (const [at, p] of printed.entries()) expect(adjusted[at]).toBeCloseTo(p, 12)
  })

  it('never makes a p smaller, nor changes which is smaller', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
        const adjusted = holm(ps)
        for (const [i, p] of ps.entries()) {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p)
          for (const [j, q] of ps.entries())
            if (p < q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? NaN)
        }
      }),
    )
  })

  it('lets two of 41 chance findings go', () => {
    const ps = Array.from({ length: 41 }, (_, i) => (i < 2 ? 0.03 : 0.5))
    expect(holm(ps).map((p) => changeVerdict(0.2, p))).not.toContain('increase')
    expect(changeVerdict(0.2, 0.03)).toBe('increase')
    expect(changeVerdict(-0.2, 0.03)).toBe('decrease')
  })
})

describe('scaleMean', () => {
  it('is only for scales of at least five steps', () => {
    expect(scaleMean([1, 2, 3, 4, 5], 5)).toEqual({ n: 5, mean: 3, sd: Math.sqrt(2.5) })
    expect(scaleMean([1, 2, 3], 3)).toBeNull()
    expect(scaleMean([], 5)).toBeNull()
    expect(scaleMean([4], 5)).toEqual({ n: 1, mean: 4, sd: null })
  })
})
