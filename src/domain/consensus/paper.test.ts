import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Freeze } from './freeze.ts'
import { addUp, channelTotals, mayHandOut, paperWay, pileCode, smallestChannel } from './paper.ts'
import { roundStates } from './round.ts'

const freeze = (more: Partial<Freeze>): Freeze => ({
  ...{ format: 'samsyn-freeze-1', conference: 'c', round: 'r', mode: 'self-paced', reveal: 'round' },
  ...{ form: 'yes-no', level: 2, pseudonym: 'none', kOpen: 5, electorate: 'until-open', scope: 'ballots' },
  rule: { advance: 1, denominator: 'cast', tie: 'include', rest: 'remains', to: 'extended' },
  items: [],
  ...more,
})

describe('paperWay', () => {
  it.each([
    { says: 'roster', more: {} },
    { says: 'roster', more: { mode: 'plenary' } },
    { says: null, more: { mode: 'plenary', reveal: 'item' } },
    { says: 'card', more: { level: 3, ticket: { way: 'card' } } },
    { says: null, more: { level: 3, ticket: { way: 'blind', modulus: 'ab' } } },
  ] as const)('$says for $more', ({ says, more }) => {
    expect(paperWay(freeze(more))).toBe(says)
  })
})

it('hands papers out only while the round can take votes', () => {
  expect(roundStates.filter(mayHandOut)).toEqual(['open', 'paused'])
})

it('marks a pile by digits of the freeze that the wall does not show', () => {
  expect(pileCode(3, `${'0'.repeat(20)}9f2a${'1'.repeat(40)}`)).toBe('3-9F2A')
})

describe('channelTotals', () => {
  it.each([
    { of: { phone: 18, paper: 5, invalid: 0 }, says: { phone: 18, paper: 5 } },
    { of: { phone: 18, paper: 4, invalid: 1 }, says: { both: 22, invalid: 1 } },
    { of: { phone: 4, paper: 19, invalid: 0 }, says: { both: 23 } },
    { of: { phone: 23, paper: 0, invalid: 0 }, says: {} },
    { of: { phone: 23, paper: 0, invalid: 2 }, says: { both: 23, invalid: 2 } },
  ])('$of', ({ of, says }) => {
    expect(Object.fromEntries(channelTotals(of).map(({ channel, n }) => [channel, n]))).toEqual(says)
  })

  it('adds up to the votes, and never tells a channel that is too small', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(3), (phone, paper, invalid) => {
        const told = channelTotals({ phone, paper, invalid })
        const votes = told.filter(({ channel }) => channel !== 'invalid')
        expect(addUp(told, phone + paper)).toBe(true)
        if (told.length > 0) expect(addUp(told, phone + paper + 1)).toBe(false)
        for (const { channel, n } of votes)
          if (channel !== 'both') expect(n).toBeGreaterThanOrEqual(smallestChannel)
        // Of two parts neither can be had from the other and the sum unless both are told.
        expect(votes.length === 1 ? votes[0]?.channel : 'both').toBe('both')
      }),
    )
  })
})

it('takes no sum that shows a channel of fewer than five', () => {
  const small = [
    { channel: 'phone', n: 18 },
    { channel: 'paper', n: 4 },
  ] as const
  expect(addUp(small, 22)).toBe(false)
})
