import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Counted, decideGate, reachesQuorum, roundResult } from './gate.ts'
import { denominators, type Gate, rests, tieCriteria, tieRules } from './gate-rule.ts'
import { type Kind, kinds, perspectives } from './proposal.ts'

const items = (kind: Kind, ...yes: number[]): Counted[] =>
  yes.map((count, position) => ({ id: `${kind.charAt(0)}${position + 1}`, kind, yes: count }))

const gate = (rule: Partial<Gate>): Gate => ({
  denominator: 'cast',
  tie: 'run-off',
  rest: 'remains',
  ...rule,
})

const outcomeOf = (rule: Gate, counted: readonly Counted[], n: number, seed = 'frö') => {
  const draw = (item: string) => createHmac('sha256', seed).update(item).digest('hex')
  return decideGate(rule, { items: counted, electorate: n, cast: n, draw })
}

const resultOf = (rule: Gate, counted: readonly Counted[], n: number) =>
  roundResult({ id: 'r', cast: n, gate: rule }, outcomeOf(rule, counted, n))

describe('decideGate', () => {
  it('advances the most, drops those under the line, carries the rest', () => {
    const rule = gate({ advance: 2, dropBelow: '0.5' })
    expect(resultOf(rule, items('process', 12, 23, 11, 20, 13), 23)).toEqual({
      id: 'r',
      cast: 23,
      advanced: ['p2', 'p4'],
      dropped: ['p3'],
      remaining: ['p5', 'p1'],
      tied: [],
      cut: { yes: 20, share: 87 },
      results: [
        { id: 'p2', yes: 23, share: 100 },
        { id: 'p4', yes: 20, share: 87 },
        { id: 'p5', yes: 13, share: 57 },
        { id: 'p1', yes: 12, share: 52 },
        { id: 'p3', yes: 11, share: 48 },
      ],
    })
  })

  it.each([
    { tie: 'include', rest: 'remains', advanced: ['p1', 'p2', 'p3', 'p4'], dropped: [], remaining: ['p5'] },
    { tie: 'exclude', rest: 'remains', advanced: ['p1'], dropped: [], remaining: ['p2', 'p3', 'p4', 'p5'] },
    { tie: 'exclude', rest: 'dropped', advanced: ['p1'], dropped: ['p2', 'p3', 'p4', 'p5'], remaining: [] },
    { tie: 'run-off', rest: 'remains', advanced: ['p1'], dropped: [], remaining: ['p2', 'p3', 'p4', 'p5'] },
    { tie: 'run-off', rest: 'dropped', advanced: ['p1'], dropped: ['p5'], remaining: ['p2', 'p3', 'p4'] },
  ] as const)('three equal for two places: $tie, the rest $rest', ({ tie, rest, ...fates }) => {
    const result = resultOf(gate({ advance: 3, tie, rest }), items('process', 20, 18, 18, 18, 10), 23)
    expect(result).toMatchObject({ ...fates, tied: ['p2', 'p3', 'p4'], cut: { yes: 18, share: 78 } })
  })

  it('draws lots for the places left, the same ones each time', () => {
    const counted = items('process', 20, 18, 18, 18, 10)
    const rule = gate({ advance: 3, tie: 'lot', rest: 'dropped' })
    const result = resultOf(rule, counted, 23)
    expect(result.advanced).toHaveLength(3)
    expect(result.tied).toEqual(['p2', 'p3', 'p4'])
    expect(result.remaining).toEqual([])
    expect(resultOf(rule, counted, 23)).toEqual(result)
    const winners = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) =>
      outcomeOf(rule, counted, 23, seed)
        .items.filter(({ fate }) => fate === 'advanced')
        .map(({ id }) => id)
        .join(),
    )
    expect(new Set(winners).size).toBeGreaterThan(1)
  })

  it('shows a shortfall and never lifts a dropped item to fill it', () => {
    const outcome = outcomeOf(gate({ advance: 3, dropBelow: '0.5' }), items('process', 20, 11, 15, 2), 23)
    expect(outcome.lists).toEqual([{ kind: null, places: 3, cut: null, tied: [], undecided: [], empty: 1 }])
    expect(outcome.items.map(({ fate }) => fate)).toEqual(['advanced', 'advanced', 'dropped', 'dropped'])
  })

  it('counts places per kind, with a cut each', () => {
    const counted = [...items('process', 20, 19, 18), ...items('effect', 9, 8, 8)]
    const result = resultOf(gate({ advance: { process: 1, effect: 2 }, rest: 'dropped' }), counted, 23)
    expect(result).toMatchObject({
      advanced: ['p1', 'e1'],
      dropped: ['p2', 'p3'],
      remaining: ['e2', 'e3'],
      tied: ['e2', 'e3'],
      cut: { process: { yes: 20, share: 87 }, effect: { yes: 8, share: 35 } },
    })
  })

  it('lets the entries above the cut count before a tie is asked for its perspective', () => {
    const counted: Counted[] = [
      { id: 'above', kind: 'process', yes: 20, perspective: 'staff' },
      { id: 'staff', kind: 'process', yes: 18, perspective: 'staff' },
      { id: 'society', kind: 'process', yes: 18, perspective: 'society' },
    ]
    const result = resultOf(gate({ advance: 2, tie: 'exclude', tieFirst: ['perspective'] }), counted, 23)
    expect(result).toMatchObject({ advanced: ['above', 'society'], tied: ['staff', 'society'] })
  })

  it('does nothing without votes, and gives no share', () => {
    const rule = gate({ advance: 1, dropBelow: '0.5', rest: 'dropped' })
    expect(resultOf(rule, items('process', 0, 0), 0)).toEqual({
      id: 'r',
      cast: 0,
      advanced: [],
      dropped: [],
      remaining: ['p1', 'p2'],
      tied: [],
      cut: null,
      results: [
        { id: 'p1', yes: 0, share: null },
        { id: 'p2', yes: 0, share: null },
      ],
    })
  })

  it('moves nothing below quorum', () => {
    const rule = gate({
      advance: 1,
      rest: 'dropped',
      quorum: { basis: 'electorate', num: 1, den: 2, min: 5 },
    })
    const outcome = decideGate(rule, { items: items('process', 8, 3), electorate: 24, cast: 11 })
    expect(roundResult({ id: 'r', cast: 11, gate: rule }, outcome)).toMatchObject({
      advanced: [],
      remaining: ['p1', 'p2'],
      cut: null,
      belowQuorum: true,
    })
  })

  it.each([
    [24, 12, true],
    [24, 11, false],
    [8, 4, false],
    [0, 5, true],
  ])('quorum of half and at least 5: of %i, %i came', (electorate, cast, reached) => {
    expect(reachesQuorum({ basis: 'electorate', num: 1, den: 2, min: 5 }, electorate, cast)).toBe(reached)
  })

  it.each(denominators)('takes n from the %s', (denominator) => {
    const rule = gate({ advance: 1, denominator, dropBelow: '0.5' })
    const outcome = decideGate(rule, { items: items('process', 11), electorate: 23, cast: 20 })
    expect(outcome.n).toBe(denominator === 'cast' ? 20 : 23)
    expect(outcome.items[0]?.fate).toBe(denominator === 'cast' ? 'advanced' : 'dropped')
  })
})

const anyGate: fc.Arbitrary<Gate> = fc
  .record({
    advance: fc.oneof(fc.nat(20), fc.record({ process: fc.nat(10), effect: fc.nat(10) })),
    dropBelow: fc.nat(99).map((hundredths) => `0.${String(hundredths).padStart(2, '0')}`),
    denominator: fc.constantFrom(...denominators),
    tie: fc.constantFrom(...tieRules),
    tieFirst: fc.uniqueArray(fc.constantFrom(...tieCriteria)),
    rest: fc.constantFrom(...rests),
  })
  .chain((full) => fc.boolean().map((hasLine) => (hasLine ? full : withoutLine(full))))

const withoutLine = ({ dropBelow: _line, ...rest }: Gate): Gate => rest

const anyItems = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    yes: fc.nat(23),
    perspective: fc.option(fc.constantFrom(...perspectives)),
    previousYes: fc.option(fc.nat(23)),
  }),
  { maxLength: 40 },
)

const numbered = (counted: readonly Omit<Counted, 'id'>[]): Counted[] =>
  counted.map((item, position) => ({ ...item, id: `i${position}` }))

describe('every gate, whatever the votes', () => {
  it('gives each item exactly one fate (K1)', () => {
    fc.assert(
      fc.property(anyGate, anyItems, (rule, counted) => {
        const all = numbered(counted)
        const { advanced, dropped, remaining, results } = resultOf(rule, all, 23)
        const ids = all.map(({ id }) => id).toSorted()
        expect([...advanced, ...dropped, ...remaining].toSorted()).toEqual(ids)
        expect(results.map(({ id }) => id).toSorted()).toEqual(ids)
      }),
    )
  })

  it('never exceeds the places, except by include', () => {
    fc.assert(
      fc.property(anyGate, anyItems, (rule, counted) => {
        const outcome = outcomeOf(rule, numbered(counted), 23)
        for (const { kind, places, tied, empty } of outcome.lists) {
          const inList = outcome.items.filter((item) => kind === null || item.kind === kind)
          const advanced = inList.filter(({ fate }) => fate === 'advanced').length
          if (rule.tie !== 'include' || tied.length === 0) expect(advanced + empty).toBe(places)
        }
      }),
    )
  })

  it('never advances an item under the line, nor past one with more votes of its list', () => {
    fc.assert(
      fc.property(anyGate, anyItems, (rule, counted) => {
        const outcome = outcomeOf(rule, numbered(counted), 23)
        const perKind = typeof rule.advance === 'object'
        for (const item of outcome.items) {
          if (
            rule.dropBelow !== undefined &&
            100 * item.yes < Math.round(Number(rule.dropBelow) * 100) * 23
          ) {
            expect(item.fate).toBe('dropped')
          }
          if (item.fate !== 'advanced') continue
          const better = outcome.items.filter(
            ({ kind, yes }) => yes > item.yes && (!perKind || kind === item.kind),
          )
          expect(better.every(({ fate }) => fate === 'advanced')).toBe(true)
        }
      }),
    )
  })

  it('decides the same whatever order the items stand in', () => {
    const shuffled = anyItems.chain((counted) => {
      const all = numbered(counted)
      return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
    })
    fc.assert(
      fc.property(anyGate, shuffled, (rule, [one, other]) => {
        const fates = (counted: readonly Counted[]) =>
          new Map(outcomeOf(rule, counted, 23).items.map(({ id, fate }) => [id, fate]))
        expect(fates(other)).toEqual(fates(one))
      }),
    )
  })
})
