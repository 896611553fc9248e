import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparedRules, verdictOfRatings, verdictOfShare, verdictOfShares } from './criterion.ts'

/** Nine counts from how many rated low, in the middle and high. */
const panel = (low: number, middle: number, high: number) => [low, 0, 0, 0, middle, 0, 0, 0, high]

describe('verdictOfShare', () => {
  it.each([
    { rule: 'comet', yes: 17, verdict: 'in' },
    { rule: 'comet', yes: 16, verdict: 'undecided' },
    { rule: 'comet', yes: 12, verdict: 'undecided' },
    { rule: 'comet', yes: 11, verdict: 'out' },
    { rule: 'delphistar-75', yes: 18, verdict: 'in' },
    { rule: 'delphistar-75', yes: 17, verdict: 'undecided' },
    { rule: 'focus', yes: 19, verdict: 'in' },
    { rule: 'focus', yes: 18, verdict: 'undecided' },
    { rule: 'focus', yes: 0, verdict: 'undecided' },
  ] as const)('$rule: $yes of 23 is $verdict', ({ rule, yes, verdict }) => {
    expect(verdictOfShare(rule, yes, 23)).toBe(verdict)
  })

  it('says nothing of nobody', () => {
    expect(verdictOfShare('comet', 0, 0)).toBeNull()
  })
})

describe('verdictOfShares', () => {
  it.each([
    { rule: 'comet', yes: [7, 8], verdict: 'in' },
    { rule: 'comet', yes: [7, 6], verdict: 'undecided' },
    { rule: 'comet', yes: [5, 4], verdict: 'out' },
    { rule: 'comet', yes: [5, 6], verdict: 'undecided' },
    { rule: 'focus', yes: [8, 9], verdict: 'in' },
    { rule: 'focus', yes: [8, 7], verdict: 'carried' },
    { rule: 'focus', yes: [7, 7], verdict: 'undecided' },
  ] as const)('$rule: $yes of ten each is $verdict', ({ rule, yes, verdict }) => {
    expect(
      verdictOfShares(
        rule,
        yes.map((one) => ({ yes: one, n: 10 })),
      ),
    ).toBe(verdict)
  })

  it('says nothing of no groups, or of one that nobody is in', () => {
    expect(verdictOfShares('focus', [])).toBeNull()
    expect(verdictOfShares('focus', [{ yes: 0, n: 0 }])).toBeNull()
  })
})

describe('verdictOfRatings', () => {
  it.each([
    { rule: 'comet', groups: [panel(14, 16, 70)], verdict: 'in' },
    { rule: 'comet', groups: [panel(15, 15, 70)], verdict: 'undecided' },
    { rule: 'comet', groups: [panel(0, 50, 50)], verdict: 'out' },
    { rule: 'comet', groups: [panel(0, 5, 5), panel(0, 4, 6)], verdict: 'undecided' },
    { rule: 'comet', groups: [panel(0, 1, 9), panel(0, 5, 5)], verdict: 'undecided' },
    { rule: 'focus', groups: [panel(10, 10, 80)], verdict: 'in' },
    { rule: 'focus', groups: [panel(11, 9, 80)], verdict: 'undecided' },
    { rule: 'focus', groups: [panel(0, 1, 9), panel(0, 5, 5)], verdict: 'carried' },
    { rule: 'focus', groups: [panel(0, 1, 9), panel(1, 0, 9)], verdict: 'in' },
    { rule: 'delphistar-75', groups: [panel(25, 0, 75)], verdict: 'in' },
    { rule: 'delphistar-75', groups: [panel(0, 26, 74)], verdict: 'undecided' },
    { rule: 'rand-ucla', groups: [panel(0, 3, 10)], verdict: 'in' },
    { rule: 'rand-ucla', groups: [panel(8, 0, 10)], verdict: 'undecided' },
    { rule: 'rand-ucla', groups: [panel(10, 0, 0)], verdict: 'out' },
  ] as const)('$rule of $groups is $verdict', ({ rule, groups, verdict }) => {
    expect(verdictOfRatings(rule, groups)).toBe(verdict)
  })

  it.each(comparedRules)('%s says nothing where nobody has rated', (rule) => {
    expect(verdictOfRatings(rule, [])).toBeNull()
    expect(verdictOfRatings(rule, [panel(0, 0, 0)])).toBeNull()
    expect(verdictOfRatings(rule, [panel(0, 0, 5), panel(0, 0, 0)])).toBeNull()
  })

  it('stays in when another nine is given, by every rule that counts shares', () => {
    const few = fc.nat(2)
    const many = fc.integer({ min: 3, max: 12 })
    const histogram = fc.tuple(few, few, few, few, few, few, many, many, many)
    fc.assert(
      fc.property(fc.constantFrom('comet', 'focus', 'delphistar-75'), histogram, (rule, some) => {
        const before = verdictOfRatings(rule, [some])
        const after = verdictOfRatings(rule, [some.map((count, place) => (place === 8 ? count + 1 : count))])
        expect(before === 'in' ? after : 'in').toBe('in')
      }),
    )
  })
})
