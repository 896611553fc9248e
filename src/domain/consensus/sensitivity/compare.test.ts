import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type BallotForm, ballotForms } from '../ballot.ts'
import { type ComparedItem, compareRules, verdictOf } from './compare.ts'
import type { ComparedRule } from './criterion.ts'
import { fitOf, fitOfAll } from './fit.ts'

type Seed = Readonly<{
  indicators: readonly Readonly<{ no: number; protocol: string; impliedYesVotesOf23: number | null }>[]
}>
const { indicators }: Seed = JSON.parse(
  readFileSync(new URL('../../../../seed/indicators.json', import.meta.url), 'utf8'),
)

/** The last vote of 2014: the 15 that entered the core, and the 26 whose votes were never published. */
const lastVote: readonly ComparedItem[] = indicators.map(({ no, protocol, impliedYesVotesOf23 }) => ({
  id: `${no}`,
  fate: protocol === 'core' ? 'advanced' : 'remains',
  judged: { form: 'yes-no', yes: protocol === 'core' ? impliedYesVotesOf23 : null, n: 23 },
}))

const on = (form: BallotForm['form']) => (rule: ComparedRule) => fitOf(rule, form, 1)
const core = indicators.filter(({ protocol }) => protocol === 'core').map(({ no }) => `${no}`)
const leaving = (...kept: readonly number[]) => core.filter((no) => !kept.includes(Number(no)))

describe('compareRules on the core of 2014', () => {
  const { rules, items } = compareRules(lastVote, on('yes-no'))
  const reading = (rule: ComparedRule) => rules.find((one) => one.rule === rule)

  it('keeps nine of fifteen at 70 percent', () => {
    expect(reading('comet')).toMatchObject({
      fit: 'adapted',
      because: ['yes-is-top', 'low-end-not-asked'],
      chosen: 9,
      enters: [],
      leaves: leaving(1, 3, 4, 7, 9, 10, 11, 12, 15),
      silent: 26,
    })
  })

  it.each(['delphistar-75', 'focus'] as const)('drops number 4 too by %s', (rule) => {
    expect(reading(rule)).toMatchObject({ chosen: 8, leaves: leaving(1, 3, 7, 9, 10, 11, 12, 15) })
  })

  it('makes no claim by a method that needs a spread of ratings', () => {
    expect(reading('rand-ucla')).toEqual({
      rule: 'rand-ucla',
      fit: 'not-applicable',
      because: ['yes-has-no-spread'],
      chosen: null,
      enters: [],
      leaves: [],
      silent: 41,
    })
  })

  it('is silent about votes that were never published', () => {
    const unpublished = items.find(
      ({ id }) => id === indicators.find(({ protocol }) => protocol !== 'core')?.no.toString(),
    )
    expect(unpublished?.readings.map(({ verdict, flip }) => ({ verdict, flip }))).toEqual(
      Array.from({ length: 4 }, () => ({ verdict: null, flip: null })),
    )
  })
})

describe('compareRules', () => {
  it('names what would have entered though the places were full', () => {
    const items: readonly ComparedItem[] = [
      { id: 'a', fate: 'advanced', judged: { form: 'yes-no', yes: 22, n: 23 } },
      { id: 'b', fate: 'remains', judged: { form: 'yes-no', yes: 18, n: 23 } },
    ]
    const { rules } = compareRules(items, on('yes-no'))
    expect(rules.map(({ rule, enters, leaves }) => ({ rule, enters, leaves }))).toEqual([
      { rule: 'comet', enters: ['b'], leaves: [] },
      { rule: 'delphistar-75', enters: ['b'], leaves: [] },
      { rule: 'focus', enters: [], leaves: [] },
      { rule: 'rand-ucla', enters: [], leaves: [] },
    ])
  })

  it('turns nothing over whose fate is not known', () => {
    const items: readonly ComparedItem[] = [
      { id: 'a', fate: 'unknown', judged: { form: 'yes-no', yes: 23, n: 23 } },
    ]
    const { rules } = compareRules(items, on('yes-no'))
    expect(rules.flatMap(({ enters, leaves }) => [...enters, ...leaves])).toEqual([])
    expect(rules.find(({ rule }) => rule === 'comet')?.chosen).toBe(1)
  })

  it('reads ratings by all four', () => {
    const judged = { form: 'rate9', groups: [[0, 0, 1, 1, 2, 2, 4, 3, 2]] } as const
    expect(
      (['comet', 'focus', 'rand-ucla', 'delphistar-75'] as const).map((rule) => verdictOf(rule, judged)),
    ).toEqual(['undecided', 'undecided', 'in', 'undecided'])
  })
})

describe('an item of a panel in groups', () => {
  const groups = [
    { yes: 9, n: 10 },
    { yes: 2, n: 10 },
  ]

  it('is read group by group by the rules that ask each', () => {
    const judged = { form: 'yes-no', yes: 11, n: 20, groups } as const
    const verdicts = (['comet', 'focus', 'delphistar-75'] as const).map((rule) => verdictOf(rule, judged))
    expect(verdicts).toEqual(['undecided', 'carried', 'undecided'])
  })

  it('is passed over by them where nothing may be told of the groups', () => {
    const judged = { form: 'yes-no', yes: 19, n: 20, isUntold: true } as const
    const verdicts = (['comet', 'focus', 'delphistar-75'] as const).map((rule) => verdictOf(rule, judged))
    expect(verdicts).toEqual([null, null, 'in'])
  })
})

describe('fitOf', () => {
  it('uses no rating rule where only so many may be chosen, or where items are put in order', () => {
    const used = ballotForms.map((form) => [form, fitOf('comet', form, 1).fit])
    expect(Object.fromEntries(used)).toEqual({
      'yes-no': 'adapted',
      choose: 'not-applicable',
      rate9: 'exact',
      rank: 'not-applicable',
    })
    expect(verdictOf('comet', { form: 'choose', yes: 23, n: 23 })).toBeNull()
    expect(verdictOf('comet', { form: 'rank' })).toBeNull()
  })

  it('says that one group stands for several where none were declared', () => {
    expect(fitOf('focus', 'rate9', 1)).toEqual({ fit: 'adapted', because: ['one-group'] })
    expect(fitOf('focus', 'rate9', 3)).toEqual({ fit: 'exact', because: [] })
    expect(fitOf('focus', 'yes-no', 3).because).not.toContain('one-group')
  })
})

describe('fitOfAll', () => {
  it.each([
    { forms: ['yes-no', 'yes-no'], fit: 'adapted', because: ['yes-is-top', 'low-end-not-asked'] },
    { forms: ['rate9'], fit: 'exact', because: [] },
    { forms: ['rate9', 'choose'], fit: 'adapted', because: ['choices-are-limited'] },
    {
      forms: ['rank', 'choose'],
      fit: 'not-applicable',
      because: ['order-is-no-rating', 'choices-are-limited'],
    },
    { forms: [], fit: 'not-applicable', because: [] },
  ] as const)('$forms: $fit', ({ forms, ...fit }) => {
    expect(fitOfAll('comet', forms, 1)).toEqual(fit)
  })
})
