import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GateFileItem, GateFileRound } from './gate-file.ts'
import { gateFileRoundFaults } from './gate-file-check.ts'

const items: readonly GateFileItem[] = [
  { id: 'a', kind: 'process' },
  { id: 'b', kind: 'process' },
  { id: 'e', kind: 'effect' },
]
const known = new Set([...items.map(({ id }) => id), 'old'])
const tally = (counts: Readonly<Record<string, number>>) => ({ tally: new Map(Object.entries(counts)) })
const rated = (...given: readonly Readonly<Record<string, number>>[]) => ({
  ratings: given.map((one) => new Map(Object.entries(one))),
})

const round = (more: Partial<GateFileRound> = {}): GateFileRound => ({
  id: '1',
  pool: { from: 'all' },
  electorate: 5,
  ballot: { form: 'yes-no' },
  votes: tally({ a: 5, b: 3, e: 0 }),
  rule: { advance: 1, denominator: 'cast', tie: 'run-off', rest: 'remains' },
  ...more,
})
const faultsOf = (more: Partial<GateFileRound>, index = 2, pool = items) =>
  gateFileRoundFaults(index, round(more), pool, known).map(({ pointer, reason }) => [pointer, reason])

const choose = { form: 'choose', choose: { process: 1, effect: 1 } } as const
const rank = { form: 'rank', places: 2 } as const

describe('a round of a gate file', () => {
  it.each<readonly [string, Partial<GateFileRound>]>([
    ['totals', {}],
    ['ballots, blank ones too', { votes: { ballots: [['a', 'e'], [], ['b']] } }],
    ['choices', { ballot: choose, votes: { ballots: [['a', 'e'], ['e']] } }],
    ['totals of choices', { ballot: choose, votes: tally({ a: 3, b: 2, e: 5 }) }],
    ['rankings', { ballot: rank, votes: { ballots: [['e', 'a'], ['b']] } }],
    ['ratings', { ballot: { form: 'rate9' }, votes: rated({ a: 9 }, { b: 1, e: 5 }) }],
    [
      'an electorate that cannot fill its quorum',
      { rule: { ...round().rule, quorum: { basis: 'electorate', num: 1, den: 2, min: 99 } } },
    ],
    [
      'more places than an earlier vote left items',
      { pool: { from: 'remaining' }, rule: { ...round().rule, advance: 9 } },
    ],
  ])('is sound with %s', (_what, more) => {
    expect(faultsOf(more)).toEqual([])
  })

  it.each<readonly [string, Partial<GateFileRound>, readonly (readonly [string, string])[]]>([
    [
      'a total of what nobody knows',
      { votes: tally({ a: 1, b: 1, e: 1, x: 1 }) },
      [['/rounds/2/tally/x', 'unknown-item']],
    ],
    [
      'a total of what is not voted on',
      { votes: tally({ a: 1, b: 1, e: 1, old: 1 }) },
      [['/rounds/2/tally/old', 'not-in-pool']],
    ],
    ['an item without a total', { votes: tally({ a: 1, e: 1 }) }, [['/rounds/2/tally', 'tally-lacks-item']]],
    [
      'more yes than voters',
      { votes: tally({ a: 6, b: 0, e: 0 }) },
      [['/rounds/2/tally/a', 'more-yes-than-electorate']],
    ],
    [
      'more choices in all than everybody had',
      { ballot: choose, votes: tally({ a: 4, b: 2, e: 0 }) },
      [['/rounds/2/tally', 'tally-over-choose']],
    ],
    [
      'more ballots than voters',
      { electorate: 1, votes: { ballots: [['a'], []] } },
      [['/rounds/2/ballots', 'more-ballots-than-electorate']],
    ],
    [
      'more who rated than voters',
      { electorate: 0, ballot: { form: 'rate9' }, votes: rated({}) },
      [['/rounds/2/ratings', 'more-ballots-than-electorate']],
    ],
    [
      'a rating of what nobody knows',
      { ballot: { form: 'rate9' }, votes: rated({}, { x: 7 }) },
      [['/rounds/2/ratings/1/x', 'unknown-item']],
    ],
    [
      'an item twice on a ballot',
      { votes: { ballots: [['a'], ['b', 'a', 'b']] } },
      [['/rounds/2/ballots/1/2', 'doubled']],
    ],
    [
      'a ballot with too many of a kind',
      { ballot: choose, votes: { ballots: [['a', 'b']] } },
      [['/rounds/2/ballots/0', 'too-many-chosen']],
    ],
    [
      'a ranking that is too long',
      { ballot: rank, votes: { ballots: [['a', 'b', 'e']] } },
      [['/rounds/2/ballots/0', 'too-many-ranked']],
    ],
    [
      'more places than items',
      { rule: { ...round().rule, advance: 4 } },
      [['/rounds/2/rule/advance', 'more-places-than-items']],
    ],
    [
      'a lot without its nonce',
      { rule: { ...round().rule, tie: 'lot' } },
      [['/rounds/2/rule/tie', 'lot-without-nonce']],
    ],
    [
      'a median of yes and no',
      { rule: { ...round().rule, score: 'median' } },
      [['/rounds/2/rule/score', 'median-without-ratings']],
    ],
    [
      'places to rank that are none',
      { ballot: { ...rank, places: 0 }, votes: { ballots: [] } },
      [['/rounds/2/places', 'rank-not-whole']],
    ],
  ])('is refused for %s', (_what, more, faults) => {
    expect(faultsOf(more)).toEqual(faults)
  })

  it('asks for earlier votes where there can be none', () => {
    const rule = { ...round().rule, tieFirst: ['prevRound'] } as const
    expect(faultsOf({ rule }, 0)).toEqual([['/rounds/0/rule/tieFirst/0', 'tie-first-no-earlier-vote']])
    expect(faultsOf({ rule }, 1)).toEqual([])
  })

  it('may find nothing left by earlier votes, but is not about nothing from the start', () => {
    const votes = { ballots: [] }
    expect(faultsOf({ votes }, 0, [])).toEqual([['/rounds/0/pool', 'empty-pool']])
    expect(faultsOf({ votes, pool: { from: 'remaining' } }, 1, [])).toEqual([])
  })

  it('is sound for any ballots of different items of the pool, and for none with another in it', () => {
    const ballots = fc.array(fc.subarray(['a', 'b', 'e']), { maxLength: 4 })
    fc.assert(
      fc.property(ballots, fc.constantFrom('x', 'old'), (cast, stranger) => {
        expect(faultsOf({ votes: { ballots: cast } })).toEqual([])
        const why = stranger === 'x' ? 'unknown-item' : 'not-in-pool'
        expect(faultsOf({ votes: { ballots: [...cast, [stranger]] } })).toEqual([
          [`/rounds/2/ballots/${cast.length}/0`, why],
        ])
      }),
    )
  })
})
