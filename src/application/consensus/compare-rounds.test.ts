import { describe, expect, it } from 'vitest'
import { sundbyholm2014 } from '#domain/consensus/preset.ts'
import type { ConferenceId, ProposalId, RoundId } from '#domain/kernel/id.ts'
import { earlierVotes } from './compare-rounds.ts'
import type { Outcome, RoundRecord } from './round-ports.ts'

const id = (no: number) => `round ${no}` as RoundId
const item = (name: string) => name as ProposalId

function held(number: number, cast: number): RoundRecord {
  const [plan] = sundbyholm2014
  if (!plan) throw new Error('no plan')
  return {
    round: {
      ...{ id: id(number), conference: 'c' as ConferenceId, number, version: 1, plan, present: cast, cast },
      ...{ earlierFreezes: [], runOffOf: null, replaces: null, state: 'imported' },
    },
    ...{ currentSlot: null, slots: [], openedAt: null, closesAt: null, closedAt: null },
    ...{ keyNode: null, lotNonce: null, previousHead: null, printed: null },
  }
}

const outcome = (round: number, name: string, yes: number, denom = 23): Outcome => ({
  ...{ round: id(round), proposal: item(name), v: 1, yes, denom, score: null, rank: 1, tied: false },
  fate: 'remains',
})

const rounds = [held(1, 24), held(2, 23), held(3, 23)]
const outcomes = [
  ...[outcome(1, 'a', 12, 24), outcome(1, 'b', 18, 24), outcome(1, 'c', 6, 24)],
  ...[outcome(2, 'a', 13), outcome(2, 'd', 4)],
  ...[outcome(3, 'a', 20), outcome(3, 'b', 15), outcome(3, 'c', 5), outcome(3, 'e', 9)],
]

describe('earlierVotes', () => {
  it('compares with every earlier round, the latest first, and tells who is missing in number only', () => {
    const { stability } = earlierVotes(rounds, outcomes, id(3))
    expect(stability.map(({ no, common, rho, noRho, cast }) => ({ no, common, rho, noRho, cast }))).toEqual([
      { no: 2, common: 1, rho: null, noRho: 'too-few-pairs', cast: { before: 23, after: 23 } },
      { no: 1, common: 3, rho: 0.5, noRho: null, cast: { before: 24, after: 23 } },
    ])
  })

  it('sets an item beside its latest earlier vote', () => {
    const votes = earlierVotes(rounds, outcomes, id(3))
    expect(votes.before(item('a'))).toEqual({
      ...{ round: id(2), no: 2, yes: 13, n: 23, share: 57, points: 30 },
      interval: { low: expect.closeTo(0.0431, 3), high: expect.closeTo(0.519, 3) },
    })
    expect(votes.before(item('b'))).toMatchObject({ no: 1, yes: 18, n: 24, points: -10 })
    expect(votes.before(item('e'))).toBeNull()
  })

  it('has nothing before the first round', () => {
    expect(earlierVotes(rounds, outcomes, id(1)).stability).toEqual([])
    expect(earlierVotes(rounds, outcomes, id(9)).stability).toEqual([])
  })
})
