import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rule } from '#contract/consensus/rule.ts'
import { newRound, planOf, shareText } from './round-draft.ts'

describe('shareText', () => {
  it.each([
    ['50', '0.5'],
    ['62,5', '0.625'],
    ['62.25', '0.6225'],
    ['5', '0.05'],
    ['100', '1'],
    ['0', '0'],
    ['50 %', '0.5'],
    ['101', null],
    ['-5', null],
    ['hälften', null],
    ['1,234', null],
  ])('%s → %s', (typed, share) => {
    expect(shareText(typed)).toBe(share)
  })

  it('is always a share that the contract takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const text = shareText(`${Math.floor(hundredths / 100)},${`${hundredths % 100}`.padStart(2, '0')}`)
        expect(Number(text)).toBeCloseTo(hundredths / 10_000, 10)
        expect(rule.shape.dropBelow.safeParse(text).success).toBe(true)
      }),
    )
  })
})

describe('planOf', () => {
  it('leaves out what is not asked for', () => {
    const plan = planOf({ ...newRound('x'), kind: 'both', advance: 'none', drop: '50' })
    expect(plan).toEqual({
      pool: { from: 'all' },
      rule: { dropBelow: '0.5', denominator: 'cast', tie: 'run-off', rest: 'remains', to: 'extended' },
      reveal: 'round',
    })
  })

  it('keeps places per kind, and the number to choose for the kinds that are on the ballot', () => {
    const plan = planOf({
      ...newRound('x'),
      form: 'choose',
      chooseProcess: 10,
      chooseEffect: 5,
      advance: 'per-kind',
      placesProcess: 10,
      placesEffect: 5,
    })
    expect(plan.rule.advance).toEqual({ process: 10, effect: 0 })
    expect(plan.choose).toEqual({ process: 10 })
  })
})
