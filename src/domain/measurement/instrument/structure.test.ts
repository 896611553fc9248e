import { describe, expect, it } from 'vitest'
import type { ItemId } from '#domain/kernel/id.ts'
import { exampleInstrument, exampleItem, exampleOptions, inSwedish } from './example.ts'
import type { Item } from './item.ts'
import { structureFaults } from './structure.ts'

const q = (id: string): ItemId => id as ItemId
const faults = (...items: readonly Item[]) =>
  structureFaults(exampleInstrument(items)).map(({ item, fault }) => `${item ?? ''} ${fault}`.trim())
const first = exampleItem('a')

describe('the structure of an instrument', () => {
  it('holds where every reference goes backwards', () => {
    expect(faults(first, exampleItem('b', { relevance: { op: 'eq', item: q('a'), value: '1' } }))).toEqual([])
  })

  it.each<[string, readonly Item[]]>([
    ['no_items', [exampleItem('i', { kind: 'info' })]],
    ['a id_doubled', [first, first]],
    ['Ä id_malformed', [exampleItem('Ä')]],
    ['b options_missing', [exampleItem('b', { options: [] })]],
    [
      'b code_doubled',
      [exampleItem('b', { options: [...exampleOptions, { code: '1', value: 1, label: {} }] })],
    ],
    [
      'b code_malformed',
      [exampleItem('b', { options: [...exampleOptions, { code: 'a b', value: 1, label: {} }] })],
    ],
    [
      'b reason_doubled',
      [exampleItem('b', { options: [...exampleOptions, { code: 'x', label: {}, missing: 'dont_know' }] })],
    ],
    [
      'b values_missing',
      [exampleItem('b', { options: [...exampleOptions, { code: 'x', label: inSwedish('x') }] })],
    ],
    ['b bounds_reversed', [exampleItem('b', { kind: 'number', min: 2, max: 1 })]],
    ['b relevance_unknown_item', [exampleItem('b', { relevance: { op: 'answered', item: q('c') } })]],
    ['b relevance_later_item', [exampleItem('b', { relevance: { op: 'answered', item: q('a') } }), first]],
    ['b relevance_later_item', [exampleItem('b', { relevance: { op: 'answered', item: q('b') } })]],
    [
      'b relevance_unknown_code',
      [first, exampleItem('b', { relevance: { op: 'eq', item: q('a'), value: '7' } })],
    ],
    [
      'b relevance_wrong_kind',
      [
        exampleItem('m', { kind: 'multi' }),
        exampleItem('b', { relevance: { op: 'lt', item: q('m'), value: 2 } }),
      ],
    ],
    ['b pair_broken', [exampleItem('b', { pair: { with: q('a'), role: 'now' } }), first]],
    ['b background_not_ranges', [exampleItem('b', { kind: 'year', background: true })]],
    [
      'too_many_background',
      ['a', 'b', 'c', 'd'].map((id) => exampleItem(id, { kind: 'single', background: true })),
    ],
  ])('refuses: %s', (fault, items) => {
    expect(faults(...items)).toContain(fault)
  })

  it('lets two items be a pair that name each other in different roles', () => {
    const before = exampleItem('b', { pair: { with: q('c'), role: 'before' } })
    expect(faults(before, exampleItem('c', { pair: { with: q('b'), role: 'now' } }))).toEqual([])
    expect(faults(before, exampleItem('c', { pair: { with: q('b'), role: 'before' } }))).toEqual([
      'b pair_broken',
      'c pair_broken',
    ])
  })
})
