import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '#domain/kernel/error.ts'
import { addItem, moveItem, describe as named, removeItem, replaceItem } from './edit.ts'
import { exampleInstrument, exampleItem, inSwedish } from './example.ts'
import { type Instrument, itemsOf } from './instrument.ts'

const ids = (instrument: Instrument) => itemsOf(instrument).map(({ id }) => id)
const items = ['a', 'b', 'c', 'd'].map((id) => exampleItem(id))
const form: Instrument = {
  ...exampleInstrument([]),
  blocks: [
    { id: 'first', items: items.slice(0, 2) },
    { id: 'second', items: items.slice(2) },
  ],
}
const a = exampleItem('a').id

const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    return error instanceof DomainError ? error.code : 'another fault'
  }
  return 'no fault'
}

describe('editing a draft', () => {
  it('adds last, and not twice', () => {
    expect(ids(addItem(form, exampleItem('e')))).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(ids(addItem({ ...form, blocks: [] }, exampleItem('e')))).toEqual(['e'])
    expect(codeOf(() => addItem(form, exampleItem('a')))).toBe('measurement.item-known')
  })

  it.each([
    ['replace', () => replaceItem(form, exampleItem('x'))],
    ['remove', () => removeItem(form, exampleItem('x').id)],
    ['move', () => moveItem(form, exampleItem('x').id, 'later')],
  ])('does not %s what is not there', (_what, act) => {
    expect(codeOf(act)).toBe('measurement.item-unknown')
  })

  it('lets the other half of a pair stand alone when one half goes', () => {
    const before = exampleItem('b', { pair: { with: a, role: 'before' } })
    const now = exampleItem('a', { pair: { with: before.id, role: 'now' } })
    expect(itemsOf(removeItem(exampleInstrument([before, now]), a))).toEqual([exampleItem('b')])
  })

  it('moves over the edge of a block, and stays at the very ends', () => {
    const moved = moveItem(form, exampleItem('b').id, 'later')
    expect(moved.blocks.map((block) => block.items.map(({ id }) => id))).toEqual([['a'], ['b', 'c', 'd']])
    expect(ids(moveItem(form, a, 'earlier'))).toEqual(['a', 'b', 'c', 'd'])
  })

  it('loses and doubles nothing however it is moved', () => {
    const step = fc.record({
      id: fc.constantFrom(...items.map(({ id }) => id)),
      to: fc.constantFrom('earlier' as const, 'later' as const),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const end = steps.reduce((now, { id, to }) => moveItem(now, id, to), form)
        expect(ids(end).toSorted()).toEqual(['a', 'b', 'c', 'd'])
      }),
    )
  })

  it('always offers Swedish, first and once', () => {
    const { locales, title } = named(form, { title: inSwedish('Nytt namn'), locales: ['ar', 'sv', 'ar'] })
    expect([locales, title.sv?.std]).toEqual([['sv', 'ar'], 'Nytt namn'])
  })
})
