import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '#domain/kernel/error.ts'
import { longestNote, type Reading, readReadings, sharedRanks, unreadRanks } from './reading-list.ts'
import { contributionOf, sumReadings } from './reading-summary.ts'

const fields: Record<string, { mark?: string; rank?: string; note?: string }> = {
  a: { mark: 'for', rank: ' 1 ', note: ' viktig\r\nför oss ' },
  b: { mark: 'kanske', rank: '9', note: '  ' },
  c: { rank: '3' },
}

describe('the private reading list', () => {
  it('keeps what a form says and drops what says nothing', () => {
    expect(readReadings(['a', 'b', 'c'], (id) => fields[id] ?? {}, [])).toEqual([
      { proposal: 'a', mark: 'for', rank: 1, note: 'viktig\nför oss' },
      { proposal: 'c', mark: null, rank: 3, note: null },
    ])
  })

  it('cuts a note that is too long, by whole characters', () => {
    const [read] = readReadings(['a'], () => ({ note: '🦆'.repeat(longestNote + 3) }), [])
    expect([...(read?.note ?? '')]).toHaveLength(longestNote)
  })

  it('keeps the order there was where it cannot read the new one, and lets an empty field take it away', () => {
    const before: readonly Reading[] = ['a', 'b', 'c', 'd'].map((proposal, at) => ({
      ...{ proposal, mark: 'for', note: 'förr' },
      rank: at < 3 ? at + 1 : null,
    }))
    const typed: Record<string, string> = { a: 'två', b: '', c: '4', d: '99' }
    const read = readReadings(Object.keys(typed), (id) => ({ rank: typed[id], mark: 'against' }), before)
    expect(read).toEqual(
      ([1, null, 4, null] as const).map((rank, at) => ({
        ...{ proposal: 'abcd'[at], mark: 'against', note: null },
        rank,
      })),
    )
  })

  it('says which orders it could not read, as they were typed', () => {
    const typed: Record<string, string> = { a: ' 2 ', b: 'först', c: '0', d: '5', e: '', f: '1,5' }
    const ids = Object.keys(typed).slice(0, 4)
    const unread = (proposals: readonly string[]) => [
      ...unreadRanks(proposals, (id) => ({ rank: typed[id] })),
    ]
    expect(unread(ids)).toEqual([
      ['b', 'först'],
      ['c', '0'],
      ['d', '5'],
    ])
    expect(unread(['e', 'f'])).toEqual([['f', '1,5']])
  })

  it('says which places are shared', () => {
    const at = (rank: number): Reading => ({ proposal: `${Math.random()}`, mark: null, rank, note: null })
    expect(sharedRanks([at(3), at(1), at(3), at(2), at(1)])).toEqual([1, 3])
  })
})

describe('the summary of readings', () => {
  const reading = (mark: Reading['mark'], rank: number | null): Reading => ({
    proposal: 'a',
    ...{ mark, rank },
    note: 'hemligt',
  })

  it('takes no note along', () => {
    expect(JSON.stringify(contributionOf([reading('for', 1)]))).not.toContain('hemligt')
    expect(contributionOf([reading(null, null)])).toEqual([])
  })

  it('is not made below the floor, and does not say how far below', () => {
    const few = Array.from({ length: 4 }, () => contributionOf([reading('for', 1)]))
    try {
      sumReadings(few, ['a'], 5)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError)
      expect(error).toMatchObject({ code: 'consensus.too-few-readings', detail: { needed: 5 } })
    }
  })

  it('adds up to what was handed over, whoever handed it over', () => {
    const one = fc.tuple(
      fc.constantFrom('for', 'against', 'unsure', null),
      fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
    )
    fc.assert(
      fc.property(fc.array(one, { minLength: 5, maxLength: 30 }), (said) => {
        const given = said.map(([mark, rank]) => contributionOf([reading(mark, rank)]))
        const sum = sumReadings(given, ['a', 'b'], 5)
        expect(sum.n).toBe(said.length)
        expect(sum).toEqual(sumReadings(given.toReversed(), ['a', 'b'], 5))
        const [a, b] = sum.sums
        expect((a?.for ?? 0) + (a?.against ?? 0) + (a?.unsure ?? 0)).toBe(
          said.filter(([mark]) => mark).length,
        )
        expect(a?.high).toBe(said.filter(([, rank]) => rank !== null && rank <= 10).length)
        expect(b).toEqual({ proposal: 'b', for: 0, against: 0, unsure: 0, ranked: 0, high: 0 })
      }),
    )
  })
})
