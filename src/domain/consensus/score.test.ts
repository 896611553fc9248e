import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers, BallotForm } from './ballot.ts'
import { type Counted, decideGate, roundResult } from './gate.ts'
import type { Gate } from './gate-rule.ts'
import { mostRanks, pointsOf, rankOf, writeRank } from './ranking.ts'
import { scoreOf } from './score.ts'
import { tallyBallots, tallyCells } from './tally.ts'

const rate: BallotForm = { form: 'rate9' }
const rankThree: BallotForm = { form: 'rank', places: 3 }
const gate = (rule: Partial<Gate> = {}): Gate => ({
  denominator: 'cast',
  tie: 'exclude',
  rest: 'remains',
  ...rule,
})

/** Decides a round from what each ballot says of each item, one text an item. */
const decide = (form: BallotForm, rule: Gate, columns: readonly string[], electorate?: number) => {
  const cast = columns[0]?.length ?? 0
  const turnout = { cast, electorate: electorate ?? cast }
  const items = columns.map((column, at): Counted => {
    const tally = tallyCells(form, [...column])
    const scored = scoreOf(form, rule, tally, turnout)
    return { id: `i${at + 1}`, kind: 'process', yes: tally.yes, ...(scored ? { scored } : {}) }
  })
  const draw = (item: string) => createHmac('sha256', 'frö').update(item).digest('hex')
  return roundResult({ id: 'r', cast, gate: rule }, decideGate(rule, { items, ...turnout, draw }))
}

describe('ratings 1 to 9', () => {
  it('are ordered by the share of 7 to 9 among those who rated the item', () => {
    // 3 of 4 is more than 5 of 7, though five are more than three.
    const result = decide(rate, gate({ advance: 1 }), ['789----1', '77778114', '9999----'].slice(0, 2))
    expect(result.results).toEqual([
      { id: 'i1', yes: 3, share: 75, n: 4, score: { points: 3, of: 4 } },
      { id: 'i2', yes: 5, share: 63, n: 8, score: { points: 5, of: 8 } },
    ])
    expect(result).toMatchObject({ advanced: ['i1'], cut: { yes: 3, share: 75, n: 4 } })
  })

  it('tie where the shares are the same fraction, whoever rated', () => {
    const result = decide(rate, gate({ advance: 1 }), ['7891----', '77778811', '11111111'])
    expect(result).toMatchObject({ tied: ['i1', 'i2'], advanced: [], remaining: ['i1', 'i2', 'i3'] })
  })

  it('give an item that nobody could judge no score, no place and no fall', () => {
    const result = decide(rate, gate({ advance: 3, dropBelow: '0.5' }), ['777', '---', '111'])
    expect(result.results.find(({ id }) => id === 'i2')).toEqual({
      id: 'i2',
      yes: 0,
      share: null,
      n: 0,
      score: null,
    })
    expect(result).toMatchObject({ advanced: ['i1'], dropped: ['i3'], remaining: ['i2'], cut: null })
  })

  it('fall under a line of those who rated, in whole numbers', () => {
    // Of 23 who rated, 11 are under half and 12 are not; "kan inte bedöma" is in neither.
    const column = (high: number) => `${'8'.repeat(high)}${'3'.repeat(23 - high)}${'-'.repeat(7)}`
    expect(decide(rate, gate({ dropBelow: '0.5' }), [column(11), column(12)])).toMatchObject({
      dropped: ['i1'],
      remaining: ['i2'],
    })
  })

  it('count those who stayed away where the rule says everybody present, but never those who cannot judge', () => {
    const result = decide(rate, gate({ denominator: 'electorate', dropBelow: '0.5' }), ['99--', '9999'], 8)
    expect(result.results).toMatchObject([
      { id: 'i2', n: 8, share: 50 },
      { id: 'i1', n: 6, share: 33 },
    ])
    expect(result.dropped).toEqual(['i1'])
  })

  it('are ordered by the median where the rule names it, and fall under one', () => {
    const rule = gate({ score: 'median', advance: 1, dropBelow: '6.5' })
    const result = decide(
      rate,
      rule,
      ['6799', '6777', '66', '67', '7777'].map((text) => text.padEnd(4, '-')),
    )
    expect(result.results.map(({ id, score }) => [id, score])).toEqual([
      ['i1', { points: 16, of: 2 }],
      ['i2', { points: 14, of: 2 }],
      ['i5', { points: 14, of: 2 }],
      ['i4', { points: 13, of: 2 }],
      ['i3', { points: 12, of: 2 }],
    ])
    expect(result).toMatchObject({ advanced: ['i1'], dropped: ['i3'], remaining: ['i2', 'i5', 'i4'] })
  })
})

const ballots = (...rankings: readonly (readonly number[])[]): readonly Answers[] =>
  rankings.map((ranking) => ({ form: 'rank', ranking }))

describe('a ranking', () => {
  it('gives r + 1 − place points', () => {
    expect([pointsOf([1, 0, 0]), pointsOf([0, 1, 0]), pointsOf([0, 0, 1]), pointsOf([2, 1, 3])]).toEqual([
      3, 2, 1, 11,
    ])
  })

  it('counts who was put first, second and third, who was left out, and blank ballots apart', () => {
    expect(tallyBallots(rankThree, ballots([0, 1, 2], [1, 0], [3], []), 4)).toEqual([
      { yes: 2, no: 1, abstain: 1, counts: [1, 1, 0] },
      { yes: 2, no: 1, abstain: 1, counts: [1, 1, 0] },
      { yes: 1, no: 2, abstain: 1, counts: [0, 0, 1] },
      { yes: 1, no: 2, abstain: 1, counts: [1, 0, 0] },
    ])
  })

  it('is closed up where an item is withdrawn, so that its points go to nobody by chance', () => {
    const [, second] = tallyBallots(rankThree, ballots([0, 1, 2], [0]), 3, new Set([0]))
    expect(second).toEqual({ yes: 1, no: 0, abstain: 1, counts: [1, 0, 0] })
  })

  it('orders by points and ties like any other form', () => {
    const result = decide(rankThree, gate({ advance: 1 }), ['121', '213', '002', '330'])
    expect(result.results.map(({ id, score }) => [id, score?.points])).toEqual([
      ['i1', 8],
      ['i2', 6],
      ['i3', 2],
      ['i4', 2],
    ])
    expect(result.advanced).toEqual(['i1'])
    expect(decide(rankThree, gate({ advance: 1 }), ['12', '21']).tied).toEqual(['i1', 'i2'])
  })

  it('has no score where all ballots are blank, and nought where others were ranked', () => {
    expect(decide(rankThree, gate({ advance: 1 }), ['--', '--']).results[0]?.score).toBeNull()
    expect(decide(rankThree, gate({ advance: 1 }), ['00', '11']).results[1]?.score).toEqual({
      points: 0,
      of: 6,
    })
  })

  it('drops by the share of the points that could be given', () => {
    // 2 ballots, 3 places: 6 points. Half is 3.
    const result = decide(rankThree, gate({ dropBelow: '0.5' }), ['20', '33', '11'])
    expect(result).toMatchObject({ dropped: ['i1', 'i2'], remaining: ['i3'] })
  })

  it('writes every place as one character and reads it back', () => {
    for (let place = 0; place <= mostRanks; place += 1) {
      expect(writeRank(place)).toHaveLength(1)
      expect(rankOf(writeRank(place), mostRanks)).toBe(place)
    }
    expect(rankOf('4', 3)).toBeUndefined()
  })

  it('hands out the same points however many vote, unless they rank fewer', () => {
    const ranking = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(ranking, { maxLength: 30 }), (rankings) => {
        const tallies = tallyBallots(rankThree, ballots(...rankings), 5)
        const points = tallies.reduce((sum, { counts = [] }) => sum + pointsOf(counts), 0)
        expect(points).toBe(rankings.length * 6)
      }),
    )
  })
})

describe('every score, whatever the answers', () => {
  it('gives each item one fate, and never passes one with a better score over', () => {
    const column = fc
      .array(fc.constantFrom(...'123456789-'), { minLength: 9, maxLength: 9 })
      .map((all) => all.join(''))
    const anyRule = fc.record({
      median: fc.boolean(),
      places: fc.integer({ min: 1, max: 6 }),
      line: fc.boolean(),
    })
    fc.assert(
      fc.property(
        anyRule,
        fc.array(column, { minLength: 1, maxLength: 12 }),
        ({ median, places, line }, columns) => {
          const rule = gate({
            advance: places,
            ...(median ? { score: 'median' } : {}),
            ...(line ? { dropBelow: median ? '6.5' : '0.5' } : {}),
          })
          const { advanced, dropped, remaining, results } = decide(rate, rule, columns)
          expect([...advanced, ...dropped, ...remaining].toSorted()).toEqual(
            results.map(({ id }) => id).toSorted(),
          )
          const worth = (id: string) => {
            const score = results.find((one) => one.id === id)?.score
            return score ? score.points / score.of : -1
          }
          const worst = Math.min(...advanced.map(worth))
          expect([...dropped, ...remaining].every((id) => worth(id) <= worst)).toBe(true)
        },
      ),
    )
  })
})
