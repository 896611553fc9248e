import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attrition, type ItemVote, stabilityBetween, type VotedRound } from './stability.ts'

const vote = (id: string, yes: number | null, v = 1, n = 23): ItemVote => ({ id, v, yes, n })
const yesNo = (...items: readonly ItemVote[]): VotedRound => ({ form: 'yes-no', items })

describe('stabilityBetween', () => {
  it('tells how far each share moved, and whether the order lasted', () => {
    const found = stabilityBetween(
      yesNo(vote('a', 13), vote('b', 15), vote('c', 20), vote('gone', 3)),
      yesNo(vote('a', 17), vote('b', 14), vote('c', 21), vote('new', 9)),
    )
    expect(found?.changes.map(({ id, points }) => [id, points])).toEqual([
      ['a', 17],
      ['b', -4],
      ['c', 4],
    ])
    expect(found).toMatchObject({ reworded: 0, unpublished: 0, typicalChange: 4 })
    expect(found?.order).toEqual({ known: true, value: { rho: 0.5, pairs: 3 } })
  })

  it('does not compare wordings that differ, or counts that nobody knows', () => {
    const found = stabilityBetween(
      yesNo(vote('a', 13), vote('b', 15), vote('c', null)),
      yesNo(vote('a', 17, 2), vote('b', 15), vote('c', 21)),
    )
    expect(found).toMatchObject({
      changes: [{ id: 'b', points: 0 }],
      reworded: 1,
      unpublished: 1,
      typicalChange: 0,
      order: { known: false, why: 'too-few-pairs' },
    })
  })

  it('has nothing to say of rounds that asked in different ways, or about different things', () => {
    expect(stabilityBetween(yesNo(vote('a', 1)), { form: 'choose', items: [vote('a', 1)] })).toBeNull()
    expect(stabilityBetween(yesNo(vote('a', 1)), yesNo(vote('b', 1)))).toBeNull()
  })

  it('compares shares, so that a smaller room is no change by itself', () => {
    const found = stabilityBetween(yesNo(vote('a', 10, 1, 20)), yesNo(vote('a', 9, 1, 18)))
    expect(found?.changes[0]?.points).toBe(0)
  })

  it('is the same distance whichever vote came first', () => {
    const votes = fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(votes, (pairs) => {
        const earlier = yesNo(...pairs.map(([yes], at) => vote(`${at}`, yes)))
        const later = yesNo(...pairs.map(([, yes], at) => vote(`${at}`, yes)))
        const there = stabilityBetween(earlier, later)
        const back = stabilityBetween(later, earlier)
        expect(back?.typicalChange).toBe(there?.typicalChange)
        expect(back?.changes.map(({ points }) => 0 - points)).toEqual(
          there?.changes.map(({ points }) => points),
        )
      }),
    )
  })
})

describe('attrition', () => {
  it('counts those who did not come back, not who they are', () => {
    expect(attrition({ present: 24, cast: 24 }, { present: 23, cast: 23 })).toBe(1)
  })
})
