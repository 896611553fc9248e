import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GateFile, type GateFileItem, type GateFileRound, runGateFile } from './gate-file.ts'
import { denominators, poolSources, rests, tieCriteria, tieRules } from './gate-rule.ts'
import { kinds, perspectives } from './proposal.ts'
import type { RoundResult } from './round-result.ts'

const drawWith = (seed: string) => (item: string) => createHmac('sha256', seed).update(item).digest('hex')

const items: readonly GateFileItem[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'process' }))
const round = (
  id: string,
  yes: Record<string, number>,
  change: Partial<GateFileRound> = {},
): GateFileRound => ({
  id,
  pool: { from: 'all' },
  electorate: 23,
  ballot: { form: 'yes-no' },
  votes: { tally: new Map(Object.entries(yes)) },
  rule: { advance: 1, denominator: 'cast', tie: 'run-off', rest: 'remains' },
  ...change,
})

const answersTo = (...rounds: GateFileRound[]): readonly RoundResult[] => {
  const played = runGateFile({ items, rounds }, drawWith)
  if (!played.ok) throw new Error(JSON.stringify(played.faults))
  return played.value.rounds
}

describe('runGateFile', () => {
  it('parts equals by how many said yes the last time the item was up', () => {
    const first = round('1', { a: 20, b: 12, c: 15, d: 14 })
    const beside = round('2', { a: 3 }, { pool: { from: 'advanced' } })
    const second = round(
      '3',
      { b: 9, c: 9, d: 8 },
      {
        pool: { from: 'remaining' },
        rule: { advance: 1, denominator: 'cast', tie: 'exclude', tieFirst: ['prevRound'], rest: 'remains' },
      },
    )
    expect(answersTo(first, beside, second)[2]).toMatchObject({ advanced: ['c'], tied: ['b', 'c'] })
  })

  it('lets a round that nobody voted in, or too few, change nothing', () => {
    const quorum = { basis: 'electorate', num: 1, den: 1, min: 0 } as const
    const dropAll = {
      advance: 1,
      dropBelow: '1',
      denominator: 'cast',
      tie: 'exclude',
      rest: 'dropped',
    } as const
    const nobody = round('2', { a: 0, b: 0, c: 0, d: 0 }, { electorate: 0, rule: dropAll })
    const few = round('3', {}, { votes: { ballots: [['b']] }, rule: { ...dropAll, quorum } })
    const after = round('4', { a: 9 }, { pool: { from: 'advanced' } })
    const answers = answersTo(round('1', { a: 20, b: 12, c: 15, d: 14 }), nobody, few, after)
    expect(answers[1]).toMatchObject({ remaining: ['a', 'b', 'c', 'd'], cut: null })
    expect(answers[2]).toMatchObject({ remaining: ['b', 'a', 'c', 'd'], belowQuorum: true })
    expect(answers[3]).toMatchObject({ advanced: ['a'] })
  })

  it('shows a shortfall where earlier votes left fewer items than places', () => {
    const first = round(
      '1',
      { a: 20, b: 3, c: 2, d: 14 },
      { rule: { advance: 1, dropBelow: '0.5', denominator: 'cast', tie: 'run-off', rest: 'remains' } },
    )
    const second = round(
      '2',
      { d: 5 },
      {
        pool: { from: 'remaining' },
        rule: { advance: 3, denominator: 'cast', tie: 'run-off', rest: 'dropped' },
      },
    )
    expect(answersTo(first, second)[1]).toMatchObject({ advanced: ['d'], cut: null })
  })

  it('lets a prepared run-off be about nothing when there was no tie', () => {
    const runOff = round('2', {}, { pool: { from: 'tied' } })
    expect(answersTo(round('1', { a: 4, b: 3, c: 2, d: 1 }), runOff)[1]).toEqual({
      id: '2',
      cast: null,
      advanced: [],
      dropped: [],
      remaining: [],
      tied: [],
      cut: null,
      results: [],
    })
  })
})

const anyRule = fc.record({
  advance: fc.oneof(
    fc.integer({ min: 1, max: 3 }),
    fc.record({ process: fc.integer({ min: 1, max: 2 }), effect: fc.nat(1) }),
  ),
  dropBelow: fc.constantFrom('0', '0.3', '0.5'),
  denominator: fc.constantFrom(...denominators),
  tie: fc.constantFrom(...tieRules),
  tieFirst: fc.uniqueArray(fc.constantFrom(...tieCriteria)),
  rest: fc.constantFrom(...rests),
})

/** Eight items, and rounds whose ballots name whatever of them is in the pool when the round is held. */
const anyFile = fc
  .tuple(
    fc.array(fc.record({ kind: fc.constantFrom(...kinds), perspective: fc.constantFrom(...perspectives) }), {
      minLength: 8,
      maxLength: 8,
    }),
    fc.array(
      fc.tuple(
        anyRule,
        fc.constantFrom(...poolSources),
        fc.array(fc.infiniteStream(fc.boolean()), { maxLength: 9 }),
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
  )
  .map(([traits, plans]) => {
    const all: readonly GateFileItem[] = [
      ...traits.map((trait, index) => ({ id: `i${index}`, ...trait })),
      // So that no kind is ever absent where a rule has places for it.
      ...kinds.flatMap((kind) =>
        ['x', 'y'].map((id) => ({ id: id + kind, kind, perspective: 'staff' as const })),
      ),
    ]
    const rounds: GateFileRound[] = []
    const answers: RoundResult[] = []
    for (const [index, [rule, from, streams]] of plans.entries()) {
      const ask = (ids: readonly string[]): GateFile => {
        const ballots = streams.map((stream) => {
          const says = stream[Symbol.iterator]()
          return ids.filter(() => says.next().value)
        })
        const made: GateFileRound = {
          ...{ id: `${index}`, electorate: 9, ballot: { form: 'yes-no' }, votes: { ballots }, seed: 'frö' },
          pool: { from: index === 0 ? 'all' : from },
          rule: index === 0 ? { ...rule, tieFirst: [] } : rule,
        }
        return { items: all, rounds: [...rounds, made] }
      }
      // Blank ballots first, to learn which items are in the pool.
      const blank = runGateFile(ask([]), drawWith)
      const pool = blank.ok ? (blank.value.rounds.at(-1)?.results.map(({ id }) => id) ?? []) : []
      const file = ask(pool)
      const played = runGateFile(file, drawWith)
      if (!played.ok) throw new Error(JSON.stringify(played.faults))
      rounds.splice(0, rounds.length, ...file.rounds)
      answers.splice(0, answers.length, ...played.value.rounds)
    }
    return { file: { items: all, rounds }, answers }
  })

describe('every gate file', () => {
  it('gives each item of each pool one fate, by yes votes then item order, and the same answer twice', () => {
    fc.assert(
      fc.property(anyFile, ({ file, answers }) => {
        expect(runGateFile(file, drawWith)).toEqual({ ok: true, value: { rounds: answers } })
        const order = file.items.map(({ id }) => id)
        for (const { results, advanced, dropped, remaining, tied } of answers) {
          const ids = results.map(({ id }) => id)
          const place = results.map(({ id, yes }) => [-yes, order.indexOf(id)] as const)
          expect(place).toEqual(place.toSorted(([a, i], [b, j]) => a - b || i - j))
          expect([...advanced, ...dropped, ...remaining].toSorted()).toEqual(ids.toSorted())
          expect(new Set(ids).size).toBe(ids.length)
          for (const list of [advanced, dropped, remaining, tied]) {
            expect(list).toEqual(list.toSorted((a, b) => ids.indexOf(a) - ids.indexOf(b)))
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})
