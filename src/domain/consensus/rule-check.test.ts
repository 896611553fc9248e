import { describe, expect, it } from 'vitest'
import type { Rule } from './gate-rule.ts'
import { ballotFaults, type RuleFacts, ruleFaults, strataFaults } from './rule-check.ts'

const facts: RuleFacts & { outsideExtended: number } = {
  items: { process: 31, effect: 10 },
  electorate: 23,
  somePerspectiveKnown: true,
  someEarlierVoteKnown: true,
  hasNonce: true,
  outsideExtended: 0,
}
const sound: Rule = {
  advance: 14,
  dropBelow: '0.5',
  denominator: 'cast',
  tie: 'run-off',
  rest: 'remains',
  to: 'extended',
}
const selfPaced = { ballot: { form: 'yes-no' }, mode: 'self-paced' } as const

const reasons = (rule: Partial<Rule>, known: Partial<typeof facts> = {}) =>
  ruleFaults({ ...selfPaced, rule: { ...sound, ...rule } }, { ...facts, ...known }).map(
    ({ reason, path }) => `${reason} /${path.join('/')}`,
  )

describe('ruleFaults', () => {
  it('finds nothing in a sound rule', () => {
    expect(reasons({})).toEqual([])
    expect(reasons({ advance: { process: 10, effect: 5 }, to: 'core' })).toEqual([])
    expect(reasons({ tie: 'lot', tieFirst: ['perspective', 'prevRound'] })).toEqual([])
    expect(reasons({ quorum: { basis: 'electorate', num: 1, den: 2, min: 5 } })).toEqual([])
    expect(reasons({ quorum: { basis: 'electorate', num: 1, den: 1, min: 23 } })).toEqual([])
  })

  it.each<[Partial<Rule>, Partial<typeof facts>, string]>([
    [{ advance: 0 }, {}, 'no-places /advance'],
    [{ advance: { process: 0, effect: 0 } }, {}, 'no-places /advance'],
    [{ advance: -1 }, {}, 'places-not-whole /advance'],
    [{ advance: 1.5 }, {}, 'places-not-whole /advance'],
    [{ advance: { process: 10, effect: 0.5 } }, {}, 'places-not-whole /advance/effect'],
    [{ advance: 42 }, {}, 'more-places-than-items /advance'],
    [{ advance: { process: 10, effect: 11 } }, {}, 'more-places-than-items /advance/effect'],
    [
      { advance: { process: 10, effect: 5 } },
      { items: { process: 31, effect: 0 } },
      'places-for-absent-kind /advance/effect',
    ],
    [{ dropBelow: '1.2' }, {}, 'drop-below-not-a-share /dropBelow'],
    [{ dropBelow: '50 %' }, {}, 'drop-below-not-a-share /dropBelow'],
    [{ quorum: { basis: 'electorate', num: 3, den: 2, min: 0 } }, {}, 'quorum-over-whole /quorum/num'],
    [{ quorum: { basis: 'electorate', num: 1, den: 0, min: 0 } }, {}, 'quorum-not-whole /quorum'],
    [{ quorum: { basis: 'electorate', num: 1, den: 2, min: 24 } }, {}, 'quorum-above-electorate /quorum/min'],
    [{ tieFirst: ['prevRound', 'prevRound'] }, {}, 'tie-first-doubled /tieFirst/1'],
    [
      { tieFirst: ['perspective'] },
      { somePerspectiveKnown: false },
      'tie-first-perspective-unknown /tieFirst/0',
    ],
    [{ tieFirst: ['prevRound'] }, { someEarlierVoteKnown: false }, 'tie-first-no-earlier-vote /tieFirst/0'],
    [{ tie: 'lot' }, { hasNonce: false }, 'lot-without-nonce /tie'],
    [{ to: 'core' }, { outsideExtended: 3 }, 'core-outside-extended /to'],
  ])('refuses %j', (rule, known, expected) => {
    expect(reasons(rule, known)).toEqual([expected])
  })

  it('refuses a round that decides nothing, or lets nothing survive', () => {
    const { advance: _places, dropBelow: _line, ...idle } = sound
    expect(ruleFaults({ ...selfPaced, rule: idle }, facts).map(({ reason }) => reason)).toEqual([
      'nothing-decided',
    ])
    const { advance: _all, ...deadly } = { ...sound, rest: 'dropped' } as const
    expect(ruleFaults({ ...selfPaced, rule: deadly }, facts).map(({ reason }) => reason)).toEqual([
      'everything-drops',
    ])
  })

  it('refuses to let people choose among what they cannot see', () => {
    const ballot = { form: 'choose', choose: { process: 3, effect: 3 } } as const
    const found = ruleFaults({ rule: sound, ballot, mode: 'plenary' }, facts)
    expect(found.map(({ reason }) => reason)).toEqual(['choose-in-plenary'])
    expect(ruleFaults({ rule: sound, ballot, mode: 'self-paced' }, facts)).toEqual([])
  })

  it('refuses a round about nothing', () => {
    expect(reasons({ advance: 14 }, { items: { process: 0, effect: 0 } })).toEqual([
      'no-items /',
      'more-places-than-items /advance',
    ])
  })

  it('waits with what earlier votes decide', () => {
    expect(reasons({ advance: 400 }, { items: null, electorate: null })).toEqual([])
  })
})

describe('ballotFaults', () => {
  it.each([
    [{ process: 10, effect: 5 }, []],
    [{ process: 10 }, ['choose-without-number']],
    [{ process: 0, effect: 5 }, ['choose-not-whole']],
    [{ process: 2.5, effect: 5 }, ['choose-not-whole']],
  ])('choose %j', (choose, expected) => {
    const faults = ballotFaults({ form: 'choose', choose }, { process: 31, effect: 10 })
    expect(faults.map(({ reason }) => reason)).toEqual(expected)
  })

  it('asks no number for a kind that is not on the ballot', () => {
    expect(ballotFaults({ form: 'choose', choose: { process: 10 } }, { process: 31, effect: 0 })).toEqual([])
  })
})

describe('strataFaults', () => {
  const yesNo = { form: 'yes-no' } as const
  it.each([
    { plan: { mode: 'plenary', ballot: yesNo }, level: 3, groups: 0, is: [] },
    { plan: { mode: 'self-paced', strata: true, ballot: yesNo }, level: 2, groups: 2, is: [] },
    {
      plan: { mode: 'self-paced', strata: true, ballot: yesNo },
      level: 2,
      groups: 1,
      is: ['strata-too-small'],
    },
    {
      plan: { mode: 'self-paced', strata: true, ballot: yesNo },
      level: 3,
      groups: 4,
      is: ['strata-unlinkable'],
    },
    {
      plan: { mode: 'plenary', strata: true, ballot: yesNo },
      level: 2,
      groups: 4,
      is: ['strata-in-plenary'],
    },
    {
      plan: { mode: 'self-paced', strata: true, ballot: { form: 'choose', choose: { process: 2 } } },
      level: 2,
      groups: 4,
      is: ['strata-by-choice'],
    },
    {
      plan: { mode: 'self-paced', strata: true, ballot: { form: 'rank', places: 3 } },
      level: 2,
      groups: 4,
      is: ['strata-by-choice'],
    },
  ] as const)('$plan at level $level with $groups groups', ({ plan, level, groups, is }) => {
    expect(strataFaults(plan, { level, groups }).map(({ reason }) => reason)).toEqual(is)
  })
})
