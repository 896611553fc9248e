import { describe, expect, it } from 'vitest'
import { sundbyholm2014 } from '../preset.ts'
import { type Decided, fateReason } from './fate-reason.ts'

const rule = (round: number) => {
  const plan = sundbyholm2014[round - 1]
  if (!plan) throw new Error(`no round ${round}`)
  return plan.rule
}

const item: Decided = { kind: 'process', yes: 13, score: null, fate: 'advanced', tied: false }
const held = { n: 23, isApplied: true }

describe('fateReason', () => {
  it.each([
    { round: 5, of: {}, reason: { says: 'among-most', places: 10, kind: 'process' } },
    { round: 5, of: { kind: 'effect' }, reason: { says: 'among-most', places: 5, kind: 'effect' } },
    { round: 1, of: {}, reason: { says: 'among-most', places: 14, kind: null } },
    { round: 1, of: { fate: 'remains' }, reason: { says: 'no-place', places: 14, kind: null } },
    { round: 2, of: { fate: 'dropped' }, reason: { says: 'no-place', places: 17, kind: null } },
    {
      round: 1,
      of: { fate: 'dropped', yes: 11 },
      reason: { says: 'under-line', percent: '50', atMost: 11, n: 23 },
    },
    {
      round: 1,
      of: { fate: 'remains', tied: true },
      reason: { says: 'tied-out', places: 14, kind: null, tie: 'run-off' },
    },
    { round: 1, of: { tied: true }, reason: { says: 'tied-in', places: 14, kind: null, tie: 'run-off' } },
    { round: 1, of: { fate: 'unknown', yes: null }, reason: { says: 'unknown' } },
  ] as const)('vote $round, $of: $reason.says', ({ round, of, reason }) => {
    expect(fateReason(rule(round), { ...item, ...of }, held)).toEqual(reason)
  })

  it('gives the rule no credit where it was not applied', () => {
    expect(fateReason(rule(1), item, { n: 23, isApplied: false })).toEqual({ says: 'not-applied' })
  })

  it.each([
    { gate: { dropBelow: '0.7' }, points: 13, of: 23, reason: { says: 'under-share', percent: '70' } },
    {
      gate: { dropBelow: '6.5', score: 'median' },
      points: 12,
      of: 2,
      reason: { says: 'under-median', median: '6.5' },
    },
    { gate: { dropBelow: '0.7' }, points: 17, of: 23, reason: { says: 'no-place', places: 14, kind: null } },
  ] as const)(
    'a score of $points of $of under $gate.dropBelow: $reason.says',
    ({ gate, points, of, reason }) => {
      const dropped = { ...item, fate: 'dropped', score: { points, of } } as const
      expect(fateReason({ ...rule(1), ...gate }, dropped, held)).toEqual(reason)
    },
  )

  it('knows of no places where the rule names none', () => {
    const { advance: _advance, ...gate } = rule(1)
    expect(fateReason(gate, { ...item, fate: 'remains' }, held)).toEqual({ says: 'no-places-given' })
  })
})
