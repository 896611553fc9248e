import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemId } from '#domain/kernel/id.ts'
import { exampleInstrument, exampleItem } from './example.ts'
import type { Item } from './item.ts'
import { findReach } from './reach.ts'
import type { Expr } from './relevance.ts'
import { compileSubmission } from './submission.ts'

const q = (id: string): ItemId => id as ItemId
const reach = (...items: readonly Item[]) => findReach(exampleInstrument(items))
const eq = (item: string, value: string | number): Expr => ({ op: 'eq', item: q(item), value })

describe('reach', () => {
  it('finds nothing to say of an instrument without conditions', () => {
    expect(reach(exampleItem('a'), exampleItem('b'))).toEqual({ unreachable: [], undecided: [] })
  })

  it('names an item that contradicts itself', () => {
    const relevance: Expr = { op: 'and', args: [eq('a', '1'), eq('a', '2')] }
    expect(reach(exampleItem('a'), exampleItem('b', { relevance })).unreachable).toEqual(['b'])
  })

  it('names an item that asks for what hides the item it asks about', () => {
    const b = exampleItem('b', { relevance: eq('a', '1') })
    const relevance: Expr = { op: 'and', args: [eq('a', '2'), { op: 'answered', item: q('b') }] }
    expect(reach(exampleItem('a'), b, exampleItem('c', { relevance })).unreachable).toEqual(['c'])
  })

  it.each<[string, Item, Expr, boolean]>([
    [
      'between two whole numbers',
      exampleItem('n', { kind: 'number' }),
      {
        op: 'and',
        args: [
          { op: 'gt', item: q('n'), value: 3 },
          { op: 'lt', item: q('n'), value: 4 },
        ],
      },
      false,
    ],
    [
      'between them with a decimal',
      exampleItem('n', { kind: 'number', decimals: 1 }),
      {
        op: 'and',
        args: [
          { op: 'gt', item: q('n'), value: 3 },
          { op: 'lt', item: q('n'), value: 4 },
        ],
      },
      true,
    ],
    [
      'above what may be answered',
      exampleItem('n', { kind: 'number', max: 10 }),
      { op: 'gt', item: q('n'), value: 10 },
      false,
    ],
    [
      'a day after',
      exampleItem('d', { kind: 'date' }),
      { op: 'gt', item: q('d'), value: '2024-02-28' },
      true,
    ],
    ['a text unlike one', exampleItem('t', { kind: 'text' }), { op: 'ne', item: q('t'), value: 'x' }, true],
    [
      'one that is left',
      exampleItem('t', { kind: 'text' }),
      { op: 'not', arg: { op: 'answered', item: q('t') } },
      true,
    ],
    [
      'a reason and a number at once',
      exampleItem('s'),
      { op: 'and', args: [eq('s', 'vet_inte'), { op: 'ge', item: q('s'), value: 1 }] },
      false,
    ],
    [
      'two chosen of several',
      exampleItem('m', { kind: 'multi' }),
      {
        op: 'and',
        args: [
          { op: 'selected', item: q('m'), code: '1' },
          { op: 'selected', item: q('m'), code: '5' },
        ],
      },
      true,
    ],
    [
      'one chosen beside a reason',
      exampleItem('m', { kind: 'multi' }),
      {
        op: 'and',
        args: [
          { op: 'selected', item: q('m'), code: '1' },
          { op: 'selected', item: q('m'), code: 'vet_inte' },
        ],
      },
      false,
    ],
  ])('%s', (_, item, relevance, reachable) => {
    expect(reach(item, exampleItem('z', { relevance })).unreachable).toEqual(reachable ? [] : ['z'])
  })

  it('says when there are too many ways of answering to try', () => {
    const asked = Array.from({ length: 9 }, (_, index) => exampleItem(`a${index}`))
    const values = ['1', '2', '3', '4']
    const all: Expr[] = asked.flatMap(({ id }) =>
      values.map((value) => ({ op: 'ne', item: id, value }) as const),
    )
    const never: Expr = { op: 'and', args: [...all, eq('a8', '1'), eq('a8', '2')] }
    expect(findReach(exampleInstrument([...asked, exampleItem('z', { relevance: never })]))).toEqual({
      unreachable: [],
      undecided: ['z'],
    })
  })

  it('calls unreachable only what no submission shows', () => {
    const leaf = fc.record({
      op: fc.constantFrom('eq', 'ne', 'lt', 'ge'),
      item: fc.constantFrom(q('a'), q('b')),
      value: fc.constantFrom('1', '3', '5'),
    })
    const expr: fc.Arbitrary<Expr> = fc.oneof(
      leaf,
      fc.record({ op: fc.constantFrom('and', 'or'), args: fc.array(leaf, { minLength: 1, maxLength: 3 }) }),
      fc.record({ op: fc.constant('not' as const), arg: leaf }),
    )
    const codes = ['', '1', '2', '3', '4', '5', 'vet_inte']
    fc.assert(
      fc.property(
        expr,
        fc.record({
          op: fc.constant('ne' as const),
          item: fc.constant(q('a')),
          value: fc.constantFrom('1', '2'),
        }),
        (relevance, ofB) => {
          const instrument = exampleInstrument([
            exampleItem('a'),
            exampleItem('b', { relevance: ofB }),
            exampleItem('z', { relevance }),
          ])
          const check = compileSubmission(instrument)
          const shows = codes.some((a) => codes.some((b) => check({ a, b, z: '1' }).answers[q('z')] === '1'))
          expect(findReach(instrument)).toEqual({ unreachable: shows ? [] : ['z'], undecided: [] })
        },
      ),
    )
  })
})
