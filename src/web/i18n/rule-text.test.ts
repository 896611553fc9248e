import { describe, expect, it } from 'vitest'
import type { RuleInput } from '#contract/consensus/rule.ts'
import type { BallotForm } from '#domain/consensus/ballot.ts'
import { ruleText } from './rule-text.ts'

const rule = (more: Partial<RuleInput> = {}): RuleInput => ({
  ...{ advance: 5, denominator: 'cast', tie: 'run-off', rest: 'dropped', to: 'core' },
  ...more,
})
const plain = (words: string | null) => words?.replaceAll('\u00a0', ' ') ?? null
const say = ruleText('sv')

describe('ruleText', () => {
  it.each<[BallotForm['form'], string, string | null, string, string]>([
    [
      'yes-no',
      '5 förslag med flest ja',
      null,
      'under 50 % av rösterna: av 23 faller högst 11 ja',
      'de som röstade',
    ],
    [
      'choose',
      '5 förslag med flest ja',
      null,
      'under 50 % av rösterna: av 23 faller högst 11 ja',
      'de som röstade',
    ],
    [
      'rate9',
      '5 förslag, de främsta',
      'andelen som gav 7–9, av dem som bedömde förslaget',
      'under 50 % som gav 7–9: av 23 som bedömde förslaget faller högst 11 med 7–9',
      'de som bedömde förslaget, ”kan inte bedöma” är inte med',
    ],
    [
      'rank',
      '5 förslag, de främsta',
      'poängen: plats 1 ger 3, den sista ger 1',
      'under 50 % av de poäng som går att få: av 23 röstande faller högst 34 av 69 poäng',
      'de som röstade',
    ],
  ])('says of %s what its ballots hold', (form, advances, order, drops, count) => {
    const of = { form, places: form === 'rank' ? 3 : null, rule: rule({ dropBelow: '0.5' }) }
    expect([say.advances(of), say.order(of), say.drops(of, 23), say.count(of)].map(plain)).toEqual([
      advances,
      order,
      drops,
      count,
    ])
  })

  it('names whole votes only where it is known how many voted', () => {
    const of = { form: 'rate9' as const, places: null, rule: rule({ dropBelow: '0.5' }) }
    expect(plain(say.drops(of, null))).toBe('under 50 % som gav 7–9, av dem som bedömde förslaget')
  })

  it('reads the order and the floor from the median where the rule does', () => {
    const of = { form: 'rate9' as const, places: null, rule: rule({ score: 'median', dropBelow: '6.5' }) }
    expect([say.order(of), say.drops(of, 23)]).toEqual([
      'medianbetyget, av dem som bedömde förslaget',
      'med median under 6,5',
    ])
  })

  it('takes all present into the share where the rule does', () => {
    const of = {
      form: 'rate9' as const,
      places: null,
      rule: rule({ denominator: 'electorate', dropBelow: '0.5' }),
    }
    expect([say.order(of), say.drops(of, 23)].map(plain)).toEqual([
      'andelen som gav 7–9, av alla på plats utom ”kan inte bedöma”',
      'under 50 % som gav 7–9, av alla på plats utom ”kan inte bedöma”',
    ])
  })

  it('says nothing of what was not declared', () => {
    expect([say.consensus(rule()), say.quorum(rule())]).toEqual([null, null])
  })
})
