import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cohort, ratesOf, responseRate, wholeWave } from './response-rate.ts'

const cohort = (answers: number, slipsOut: number, slipsReturned = 0): Cohort => ({
  answers,
  slipsOut,
  slipsReturned,
  invited: slipsOut,
})

describe('the response rate', () => {
  it.each([
    ['urn', cohort(17, 40, 6), { is: 'exact', percent: 50, asked: 34 }],
    ['blind', cohort(17, 40, 6), { is: 'exact', percent: 43, asked: 40 }],
    ['urn', cohort(4, 40), { is: 'hidden' }],
    ['urn', cohort(5, 40), { is: 'exact', percent: 13, asked: 40 }],
    // 13 of 19 is 68.4 %.
    ['urn', cohort(13, 19), { is: 'rounded', percent: 70, asked: 19 }],
    ['urn', cohort(19, 19), { is: 'rounded', percent: 100, asked: 19 }],
    ['panel', cohort(13, 20), { is: 'exact', percent: 65, asked: 20 }],
    ['open', cohort(50, 0), { is: 'not-defined' }],
    ['urn', cohort(50, 60, 12), { is: 'not-defined' }],
  ] as const)('in mode %s of %j is %j', (mode, of, rate) => {
    expect(responseRate(mode, of, 5)).toEqual(rate)
  })

  it('in a group under 20 is a multiple of five, at most two and a half away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 19 }), fc.integer({ min: 5, max: 19 }), (answers, asked) => {
        fc.pre(answers <= asked)
        const rate = responseRate('urn', cohort(answers, asked), 5)
        if (rate.is !== 'rounded') throw new Error(rate.is)
        expect(rate.percent % 5).toBe(0)
        expect(Math.abs(rate.percent - (100 * answers) / asked)).toBeLessThanOrEqual(2.5)
      }),
    )
  })

  it('is counted on all units together for the whole wave', () => {
    expect(wholeWave([cohort(3, 10, 1), cohort(9, 20)])).toEqual({
      answers: 12,
      slipsOut: 30,
      slipsReturned: 1,
      invited: 30,
    })
  })
})

describe('rates by unit', () => {
  const of = (answers: number, slipsOut: number) => ({ answers, slipsOut, slipsReturned: 0, invited: 0 })

  it('are each shown where every unit is large enough', () => {
    const { whole, units } = ratesOf('urn', [of(30, 40), of(12, 40)], 5)
    expect(whole).toEqual({ is: 'exact', percent: 53, asked: 80 })
    expect(units.map(({ is }) => is)).toEqual(['exact', 'exact'])
  })

  it('hide one more where a small unit could be worked out from the total', () => {
    const { whole, units } = ratesOf('urn', [of(30, 40), of(12, 40), of(3, 20)], 5)
    expect(whole.is).toBe('exact')
    expect(units.map(({ is }) => is)).toEqual(['exact', 'beside', 'hidden'])
  })

  it('hide no other because of a unit that has no slips', () => {
    expect(ratesOf('urn', [of(30, 40), of(0, 0)], 5).units.map(({ is }) => is)).toEqual(['exact', 'hidden'])
  })

  it('hide no other where the small ones hide each other', () => {
    const { units } = ratesOf('urn', [of(30, 40), of(4, 40), of(3, 20)], 5)
    expect(units.map(({ is }) => is)).toEqual(['exact', 'hidden', 'hidden'])
  })
})
