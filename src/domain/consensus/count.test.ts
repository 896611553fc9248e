import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, countFrozen, sealResult } from './count.ts'
import { type Freeze, hashOf, nextHead } from './freeze.ts'
import type { Tally } from './tally.ts'

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const hash = (of: string) => of.repeat(64)

const freeze = (names: readonly string[], more: Partial<Freeze> = {}): Freeze => ({
  format: 'samsyn-freeze-1',
  conference: 'c',
  round: 'r',
  mode: 'self-paced',
  reveal: 'round',
  form: 'yes-no',
  level: 2,
  pseudonym: 'none',
  kOpen: 5,
  electorate: 'until-close',
  scope: 'ballots',
  rule: { advance: 1, denominator: 'cast', tie: 'exclude', rest: 'remains', to: 'extended' },
  items: names.map((id) => ({ id, kind: 'process', wording: hash('a') })),
  ...more,
})

const said = (yes: number, no: number, abstain = 0): Tally => ({ yes, no, abstain })
const box = (tallies: readonly Tally[], more: Partial<Box> = {}): Box => ({
  electorate: 23,
  cast: 20,
  tallies,
  withdrawn: new Set(),
  draw: null,
  ...more,
})

describe('the count of a frozen round', () => {
  it('reads the tallies in the order of the frozen items', () => {
    const { result } = countFrozen(freeze(['a', 'b']), box([said(5, 15), said(19, 1)]))
    expect(result).toMatchObject({
      id: 'r',
      cast: 20,
      advanced: ['b'],
      remaining: ['a'],
      cut: { yes: 19, share: 95 },
      results: [
        { id: 'b', yes: 19, share: 95 },
        { id: 'a', yes: 5, share: 25 },
      ],
    })
  })

  it('gives what was withdrawn no fate, and leaves n and the others as they are', () => {
    const tallies = [said(20, 0), said(10, 10), said(12, 8)]
    const { result } = countFrozen(freeze(['a', 'b', 'c']), box(tallies, { withdrawn: new Set([0]) }))
    expect(result).toMatchObject({ advanced: ['c'], remaining: ['b'], cut: { yes: 12, share: 60 } })
    expect(result.results.map(({ id }) => id)).toEqual(['c', 'b'])
  })

  it.each([
    ['those who cast', 'cast', 95],
    ['those who were present', 'electorate', 83],
  ] as const)('takes the share of %s, as the rule says', (_of, denominator, share) => {
    const rule = { ...freeze([]).rule, denominator }
    expect(countFrozen(freeze(['a'], { rule }), box([said(19, 1)])).result.results[0]?.share).toBe(share)
  })

  it('reads an item without a tally as one that nobody said anything of', () => {
    const { result } = countFrozen(freeze(['a', 'b']), box([said(1, 19)]))
    expect(result.results).toContainEqual({ id: 'b', yes: 0, share: 0 })
  })

  it('gives a rating a denominator of its own: those who could judge', () => {
    const counts = [0, 0, 0, 0, 0, 0, 3, 0, 0]
    const { result } = countFrozen(
      freeze(['a', 'b'], { form: 'rate9' }),
      box([{ ...said(3, 0, 17), counts }, said(0, 0, 20)]),
    )
    expect(result.results).toEqual([
      { id: 'a', yes: 3, share: 100, n: 3, score: { points: 3, of: 3 } },
      { id: 'b', yes: 0, share: null, n: 0, score: null },
    ])
    expect(result.advanced).toEqual(['a'])
  })

  it('parts a tie by the entries that were frozen with it', () => {
    const rule = { ...freeze([]).rule, tieFirst: ['perspective'] } as const
    const wording = hash('a')
    const items: Freeze['items'] = [
      { id: 'a', kind: 'process', wording, perspective: 'staff' },
      { id: 'b', kind: 'process', wording, perspective: 'society' },
    ]
    const tied = box([said(10, 10), said(10, 10)])
    const entries = (staff: number, society: number) => ({ staff, society, participant: 0, organisation: 0 })
    const advancedWith = (staff: number, society: number) =>
      countFrozen(freeze([], { items, rule, entries: entries(staff, society) }), tied).result.advanced
    expect([advancedWith(2, 1), advancedWith(1, 2)]).toEqual([['b'], ['a']])
  })

  it('draws the lot that it was given, and none without one', () => {
    const rule = { ...freeze([]).rule, tie: 'lot' } as const
    const tied = (draw: Box['draw']) =>
      countFrozen(freeze(['a', 'b'], { rule }), box([said(10, 10), said(10, 10)], { draw })).result
    expect(tied((item) => (item === 'b' ? '0' : '1')).advanced).toEqual(['b'])
    expect(tied((item) => (item === 'a' ? '0' : '1')).advanced).toEqual(['a'])
  })

  it('gives each item that was not withdrawn one fate, whatever the votes', () => {
    const votes = fc.array(fc.tuple(fc.nat(20), fc.boolean()), { maxLength: 12 })
    const rules = fc.record({
      advance: fc.nat(12),
      tie: fc.constantFrom('include' as const, 'exclude' as const, 'run-off' as const),
      rest: fc.constantFrom('remains' as const, 'dropped' as const),
    })
    fc.assert(
      fc.property(votes, rules, (given, chosen) => {
        const names = given.map((_vote, at) => `i${at}`)
        const withdrawn = new Set(given.flatMap(([, isOut], at) => (isOut ? [at] : [])))
        const rule = { ...freeze([]).rule, ...chosen, dropBelow: '0.5' }
        const tallies = given.map(([yes]) => said(yes, 20 - yes))
        const { result } = countFrozen(freeze(names, { rule }), box(tallies, { withdrawn }))
        const left = names.filter((_name, at) => !withdrawn.has(at))
        const fated = [...result.advanced, ...result.dropped, ...result.remaining]
        expect(fated.toSorted()).toEqual(left.toSorted())
        for (const { id, yes } of result.results) expect(yes).toBe(given[names.indexOf(id)]?.[0])
        expect(result.advanced.filter((id) => (given[names.indexOf(id)]?.[0] ?? 0) < 10)).toEqual([])
      }),
    )
  })
})

describe('the seal on a result', () => {
  const { result } = countFrozen(freeze(['a', 'b']), box([said(5, 15), said(19, 1)]))
  const links = { previousHead: hash('1'), freezeHash: hash('2') }
  const sealed = sealResult(result, links, sha256)

  it('hangs the hash of the whole result on the chain', () => {
    const resultHash = hashOf(result, sha256)
    expect(sealed).toEqual({ resultHash, head: nextHead({ ...links, resultHash }, sha256) })
  })

  it('is the same however the fields are ordered', () => {
    const { results, ...rest } = result
    expect(sealResult({ results, ...rest }, links, sha256)).toEqual(sealed)
  })

  it('is another for another result, freeze or earlier head', () => {
    const heads = [
      sealed,
      sealResult({ ...result, cast: 19 }, links, sha256),
      sealResult(result, { ...links, freezeHash: hash('3') }, sha256),
      sealResult(result, { ...links, previousHead: hash('3') }, sha256),
    ].map(({ head }) => head)
    expect(new Set(heads).size).toBe(4)
  })
})
