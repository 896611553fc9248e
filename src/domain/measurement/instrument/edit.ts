import { DomainError } from '#domain/kernel/error.ts'
import type { ItemId } from '#domain/kernel/id.ts'
import { type Instrument, itemsOf } from './instrument.ts'
import type { Item } from './item.ts'
import { baseLocale, type Locale, type Text } from './text.ts'

const firstBlock = 'a'

const assertKnown = (instrument: Instrument, id: ItemId): void => {
  if (!itemsOf(instrument).some((item) => item.id === id))
    throw new DomainError('measurement.item-unknown', { item: id })
}

/** Puts an item last. Errors: measurement.item-known where the form already asks it. */
export function addItem(instrument: Instrument, item: Item): Instrument {
  if (itemsOf(instrument).some(({ id }) => id === item.id))
    throw new DomainError('measurement.item-known', { item: item.id })
  const blocks = instrument.blocks.length > 0 ? instrument.blocks : [{ id: firstBlock, items: [] }]
  const last = blocks.length - 1
  return {
    ...instrument,
    blocks: blocks.map((block, at) => (at === last ? { ...block, items: [...block.items, item] } : block)),
  }
}

/** The same item in other words or of another kind. Errors: measurement.item-unknown. */
export function replaceItem(instrument: Instrument, item: Item): Instrument {
  assertKnown(instrument, item.id)
  return withItems(instrument, (items) => items.map((each) => (each.id === item.id ? item : each)))
}

/** The other half of a pair is left as a single item. Errors: measurement.item-unknown. */
export function removeItem(instrument: Instrument, id: ItemId): Instrument {
  assertKnown(instrument, id)
  return withItems(instrument, (items) =>
    items
      .filter((item) => item.id !== id)
      .map(({ pair, ...item }) => (pair && pair.with !== id ? { ...item, pair } : item)),
  )
}

const withItems = (
  instrument: Instrument,
  change: (items: readonly Item[]) => readonly Item[],
): Instrument => ({
  ...instrument,
  blocks: instrument.blocks.map((block) => ({ ...block, items: change(block.items) })),
})

/** One step, past the edge of a block into the next. At the very end it stays. Errors: measurement.item-unknown. */
export function moveItem(instrument: Instrument, id: ItemId, to: 'earlier' | 'later'): Instrument {
  assertKnown(instrument, id)
  const blocks = instrument.blocks.map((block) => ({ ...block, items: [...block.items] }))
  const at = blocks.findIndex(({ items }) => items.some((item) => item.id === id))
  const block = blocks[at]
  const from = block?.items.findIndex((item) => item.id === id) ?? 0
  const item = block?.items[from]
  if (!block || !item) return instrument
  block.items.splice(from, 1)
  const next = from + (to === 'earlier' ? -1 : 1)
  const neighbour = blocks[at + (to === 'earlier' ? -1 : 1)]
  if (next >= 0 && next <= block.items.length) block.items.splice(next, 0, item)
  else if (!neighbour) block.items.splice(from, 0, item)
  else if (to === 'earlier') neighbour.items.push(item)
  else neighbour.items.unshift(item)
  return { ...instrument, blocks }
}

/** Name and languages. Swedish is always offered, and first; wordings in a withdrawn language are kept. */
export const describe = (
  instrument: Instrument,
  { title, locales }: Readonly<{ title: Text; locales: readonly Locale[] }>,
): Instrument => ({ ...instrument, title, locales: [...new Set([baseLocale, ...locales])] })
