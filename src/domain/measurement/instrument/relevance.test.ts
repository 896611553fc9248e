import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemId } from '#domain/kernel/id.ts'
import type { Answer } from './answer-set.ts'
import { exampleItem } from './example.ts'
import type { Item } from './item.ts'
import { codesAsked, compileRelevance, type Expr, itemsIn } from './relevance.ts'

const q = (id: string): ItemId => id as ItemId
const items = new Map<ItemId, Item>(
  [
    exampleItem('s'),
    exampleItem('m', { kind: 'multi' }),
    exampleItem('n', { kind: 'number', decimals: 1 }),
    exampleItem('y', { kind: 'year' }),
    exampleItem('d', { kind: 'date' }),
    exampleItem('t', { kind: 'text' }),
  ].map((item) => [item.id, item]),
)

const holds = (expr: Expr, answers: Readonly<Record<string, Answer>>): boolean =>
  compileRelevance(expr, items)((id) => answers[id])

describe('relevance', () => {
  it.each<[string, Expr, Readonly<Record<string, Answer>>, boolean]>([
    ['eq of the code', { op: 'eq', item: q('s'), value: '3' }, { s: '3' }, true],
    ['eq of the code as a number', { op: 'eq', item: q('s'), value: 3 }, { s: '3' }, true],
    ['eq without an answer', { op: 'eq', item: q('s'), value: '3' }, {}, false],
    ['ne without an answer is false too', { op: 'ne', item: q('s'), value: '3' }, {}, false],
    ['not is plain', { op: 'not', arg: { op: 'eq', item: q('s'), value: '3' } }, {}, true],
    [
      'a reason is an answer with its code',
      { op: 'eq', item: q('s'), value: 'vet_inte' },
      { s: { missing: 'dont_know' } },
      true,
    ],
    [
      'and is unlike the others',
      { op: 'ne', item: q('s'), value: '3' },
      { s: { missing: 'dont_know' } },
      true,
    ],
    ['but not less', { op: 'lt', item: q('s'), value: 9 }, { s: { missing: 'dont_know' } }, false],
    ['nor at least', { op: 'ge', item: q('s'), value: 0 }, { s: { missing: 'dont_know' } }, false],
    ['skipped is no answer', { op: 'answered', item: q('s') }, { s: { missing: 'skipped' } }, false],
    ['nor is hidden', { op: 'ne', item: q('s'), value: '1' }, { s: { missing: 'not_shown' } }, false],
    ['order by the value of the option', { op: 'ge', item: q('s'), value: 4 }, { s: '4' }, true],
    ['in', { op: 'in', item: q('s'), values: ['1', '2'] }, { s: '2' }, true],
    ['selected of several', { op: 'selected', item: q('m'), code: '2' }, { m: ['1', '2'] }, true],
    ['selected of one', { op: 'selected', item: q('s'), code: '2' }, { s: '2' }, true],
    ['several are equal to no single one', { op: 'eq', item: q('m'), value: '1' }, { m: ['1'] }, false],
    ['a decimal', { op: 'gt', item: q('n'), value: 12 }, { n: '12.5' }, true],
    ['a decimal is equal by value', { op: 'eq', item: q('n'), value: '12.50' }, { n: '12.5' }, true],
    ['a year', { op: 'lt', item: q('y'), value: 2000 }, { y: 1999 }, true],
    ['a day', { op: 'ge', item: q('d'), value: '2026-01-31' }, { d: '2026-02-01' }, true],
    ['a text has no order', { op: 'gt', item: q('t'), value: 1 }, { t: '2' }, false],
    [
      'an unknown item has no answer',
      { op: 'answered', item: q('finns-inte') },
      { 'finns-inte': '1' },
      false,
    ],
    ['and of nothing', { op: 'and', args: [] }, {}, true],
    ['or of nothing', { op: 'or', args: [] }, {}, false],
  ])('%s', (_, expr, answers, expected) => {
    expect(holds(expr, answers)).toBe(expected)
  })

  const answer = fc.option(
    fc.oneof(
      fc.constantFrom('1', '2', '3', '4', '5'),
      fc.constantFrom('dont_know', 'skipped', 'not_shown').map((missing) => ({ missing }) as Answer),
    ),
    { nil: undefined },
  )
  const leaf: fc.Arbitrary<Expr> = fc.oneof(
    fc.record({
      op: fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge'),
      item: fc.constant(q('s')),
      value: fc.integer({ min: 0, max: 6 }),
    }),
    fc.constant({ op: 'answered', item: q('s') } as const),
    fc.record({
      op: fc.constant('selected' as const),
      item: fc.constant(q('s')),
      code: fc.constantFrom('1', 'vet_inte'),
    }),
  )
  const given = (value: Answer | undefined) => (value === undefined ? {} : { s: value })

  it('keeps the laws of a two-valued logic for any answer', () => {
    fc.assert(
      fc.property(leaf, leaf, answer, (a, b, value) => {
        const answers = given(value)
        const is = (expr: Expr) => holds(expr, answers)
        const not = (arg: Expr): Expr => ({ op: 'not', arg })
        expect(is(not(not(a)))).toBe(is(a))
        expect(is(not({ op: 'and', args: [a, b] }))).toBe(is({ op: 'or', args: [not(a), not(b)] }))
        expect(is({ op: 'and', args: [a, b] })).toBe(is(a) && is(b))
        expect(is({ op: 'or', args: [a, b] })).toBe(is(a) || is(b))
      }),
    )
  })

  it('has exactly one of equal and unlike, and of less and at least, or neither', () => {
    fc.assert(
      fc.property(answer, fc.integer({ min: 0, max: 6 }), (value, limit) => {
        const is = (op: 'eq' | 'ne' | 'lt' | 'ge') => holds({ op, item: q('s'), value: limit }, given(value))
        const answered = holds({ op: 'answered', item: q('s') }, given(value))
        expect(is('eq') !== is('ne')).toBe(answered)
        expect(is('lt') !== is('ge')).toBe(typeof value === 'string')
        expect(is('lt') && is('ge')).toBe(false)
      }),
    )
  })

  it('names each item once', () => {
    const s: Expr = { op: 'answered', item: q('s') }
    expect(
      itemsIn({ op: 'and', args: [s, { op: 'not', arg: s }, { op: 'answered', item: q('m') }] }),
    ).toEqual(['s', 'm'])
  })
})

describe('the answers that let somebody on', () => {
  it.each<[string, Expr, readonly string[]]>([
    ['one option', { op: 'eq', item: q('s'), value: 4 }, ['4']],
    ['several', { op: 'in', item: q('s'), values: ['4', '5'] }, ['4', '5']],
    ['a chosen one', { op: 'selected', item: q('m'), code: 'a' }, ['a']],
    [
      'either of one question',
      {
        op: 'or',
        args: [
          { op: 'eq', item: q('s'), value: 4 },
          { op: 'eq', item: q('s'), value: 5 },
        ],
      },
      ['4', '5'],
    ],
    [
      'either of two questions',
      {
        op: 'or',
        args: [
          { op: 'eq', item: q('s'), value: 4 },
          { op: 'selected', item: q('m'), code: 'a' },
        ],
      },
      [],
    ],
    ['all but one', { op: 'not', arg: { op: 'eq', item: q('s'), value: 4 } }, []],
    ['more than', { op: 'gt', item: q('n'), value: 4 }, []],
    ['another question', { op: 'eq', item: q('n'), value: 4 }, []],
  ])('are told of %s, where a condition asks for nothing else', (_name, expr, codes) => {
    expect(codesAsked(expr, expr.op === 'selected' ? q('m') : q('s'))).toEqual(codes)
  })
})
