import { describe, expect, it } from 'vitest'
import type { ConferenceId, RoundId } from '#domain/kernel/id.ts'
import type { Freeze } from './freeze.ts'
import type { Rule } from './gate-rule.ts'
import type { AppliedRound, RoundPlan } from './round.ts'
import { runOffPlan } from './run-off.ts'

const kindOf = (item: string) => (item.startsWith('e') ? 'effect' : 'process')

const rule: Rule = {
  advance: 3,
  dropBelow: '0.5',
  denominator: 'cast',
  tie: 'run-off',
  rest: 'dropped',
  to: 'extended',
}

const plan: RoundPlan = {
  name: 'Första',
  pool: { kind: 'process', from: 'all' },
  mode: 'self-paced',
  reveal: 'round',
  ballot: { form: 'yes-no' },
  rule,
  electorate: 'until-open',
  scope: 'ballots',
  minutes: 20,
}

const tied = (
  items: readonly string[],
  advanced: readonly string[],
  changed: Partial<RoundPlan> = {},
): AppliedRound => ({
  id: 'r1' as RoundId,
  conference: 'c1' as ConferenceId,
  number: 1,
  version: 7,
  plan: { ...plan, ...changed },
  earlierFreezes: [],
  runOffOf: null,
  replaces: null,
  freeze: {} as Freeze,
  freezeHash: '',
  present: 23,
  cast: 23,
  result: {
    id: 'r1',
    cast: 23,
    advanced,
    dropped: [],
    remaining: items,
    tied: items,
    cut: null,
    results: [],
  },
  resultHash: '',
  head: '',
  state: 'applied',
  runOff: { state: 'needed', items },
})

describe('runOffPlan', () => {
  it('gives the tied the places that are left, without the line they have passed', () => {
    const { rule: child, pool, ballot } = runOffPlan(tied(['p2', 'p3'], ['p1', 'p4']), 'Omval', kindOf)
    const { dropBelow: _passed, ...kept } = rule
    expect(child).toEqual({ ...kept, advance: 1 })
    expect([pool, ballot]).toEqual([{ from: 'tied', kind: 'process' }, { form: 'yes-no' }])
  })

  it('keeps places per kind where both kinds are tied', () => {
    const round = tied(['p2', 'p3', 'e2', 'e3'], ['p1', 'e1'], {
      rule: { ...rule, advance: { process: 2, effect: 3 } },
    })
    const { rule: child, pool } = runOffPlan(round, 'Omval', kindOf)
    expect(child.advance).toEqual({ process: 1, effect: 2 })
    expect(pool).toEqual({ from: 'tied' })
  })

  it('has no places for a kind that is not tied', () => {
    const round = tied(['p2', 'p3'], ['p1', 'e1'], { rule: { ...rule, advance: { process: 2, effect: 3 } } })
    expect(runOffPlan(round, 'Omval', kindOf).rule.advance).toEqual({ process: 1, effect: 0 })
  })

  it('lets nobody choose more than there are places', () => {
    const round = tied(['p2', 'p3', 'p5'], ['p1'], { ballot: { form: 'choose', choose: { process: 10 } } })
    expect(runOffPlan(round, 'Omval', kindOf).ballot).toEqual({ form: 'choose', choose: { process: 2 } })
  })

  it('is for a tie that waits, and for no other round', () => {
    const settled: AppliedRound = { ...tied(['p2', 'p3'], ['p1']), runOff: { state: 'not-needed' } }
    expect(() => runOffPlan(settled, 'Omval', kindOf)).toThrow('consensus.no-run-off')
  })
})
