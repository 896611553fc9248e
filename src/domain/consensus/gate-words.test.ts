import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reachesQuorum } from './gate.ts'
import { ballotsForQuorum, ruleSentences, wholeCuts } from './gate-words.ts'
import { percentText } from './ratio.ts'

describe('ruleSentences', () => {
  it('says the first vote of 2014', () => {
    const rule = {
      advance: 14,
      dropBelow: '0.5',
      denominator: 'cast',
      tie: 'run-off',
      rest: 'remains',
      to: 'extended',
    } as const
    expect(ruleSentences(rule)).toEqual([
      { says: 'drop', percent: '50', of: 'cast' },
      { says: 'advance', places: 14 },
      { says: 'tie', tie: 'run-off' },
      { says: 'rest', rest: 'remains' },
      { says: 'denominator', denominator: 'cast' },
      { says: 'to', level: 'extended' },
    ])
  })

  it('says places per kind, quorum and what is asked of the tied first', () => {
    const rule = {
      advance: { process: 10, effect: 5 },
      denominator: 'electorate',
      tie: 'lot',
      tieFirst: ['perspective', 'prevRound'],
      rest: 'dropped',
      quorum: { basis: 'electorate', num: 1, den: 2, min: 12 },
    } as const
    expect(ruleSentences(rule)).toEqual([
      { says: 'quorum', num: 1, den: 2, min: 12 },
      { says: 'advance-per-kind', process: 10, effect: 5 },
      { says: 'tie-first', criterion: 'perspective' },
      { says: 'tie-first', criterion: 'prevRound' },
      { says: 'tie', tie: 'lot' },
      { says: 'rest', rest: 'dropped' },
      { says: 'denominator', denominator: 'electorate' },
    ])
  })
})

describe('the line in whole votes', () => {
  it('is printed for every n that may come', () => {
    expect(wholeCuts({ dropBelow: '0.5' }, 20, 24)).toEqual([
      { n: 20, atMost: 9 },
      { n: 21, atMost: 10 },
      { n: 22, atMost: 10 },
      { n: 23, atMost: 11 },
      { n: 24, atMost: 11 },
    ])
    expect(wholeCuts({}, 23, 23)).toEqual([{ n: 23, atMost: null }])
    expect(wholeCuts({ dropBelow: '0.5' }, 2, 1)).toEqual([])
  })

  it.each([
    ['0.5', '50'],
    ['0.625', '62.5'],
    ['0.07', '7'],
    ['0.001', '0.1'],
    ['1.00', '100'],
    ['0', '0'],
    ['0.66667', '66.667'],
  ])('%s is %s %%', (share, percent) => expect(percentText(share)).toBe(percent))
})

describe('ballotsForQuorum', () => {
  it('is the fewest ballots that reach it', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(12),
        fc.nat(20),
        (electorate, den, part, min) => {
          const quorum = { basis: 'electorate', num: Math.min(part, den), den, min } as const
          const needed = ballotsForQuorum(quorum, electorate)
          expect(reachesQuorum(quorum, electorate, needed)).toBe(true)
          expect(needed === 0 || !reachesQuorum(quorum, electorate, needed - 1)).toBe(true)
        },
      ),
    )
  })
})
