import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { ItemId } from '#domain/kernel/id.ts'
import { type Instrument, itemsOf } from './instrument.ts'
import type { Item } from './item.ts'
import { itemContent } from './lock.ts'
import type { Locale } from './text.ts'

/** A locked item, and the languages it was locked in. */
export type LockedItem = Readonly<{ item: Item; locales: readonly Locale[] }>

/** Whether an item still asks the same. A language added since does not count: who read it before read the same. */
export const asksTheSame = (locked: LockedItem, item: Item): boolean =>
  canonicalJson(itemContent({ ...locked.item, version: 0 }, locked.locales)) ===
  canonicalJson(itemContent({ ...item, version: 0 }, locked.locales))

/**
 * The version an item must have, given every locked version of it, oldest first: that of the latest if it still
 * asks the same, else the next, which breaks the series.
 */
export function versionFor(item: Item, locked: readonly LockedItem[]): number {
  const latest = locked.at(-1)
  if (!latest) return 1
  return asksTheSame(latest, item) ? latest.item.version : latest.item.version + 1
}

export type LockedItems = ReadonlyMap<ItemId, readonly LockedItem[]>

/** An instrument with every item under the version it must have. */
export const withVersions = (instrument: Instrument, locked: LockedItems): Instrument => ({
  ...instrument,
  blocks: instrument.blocks.map((block) => ({
    ...block,
    items: block.items.map((item) => ({ ...item, version: versionFor(item, locked.get(item.id) ?? []) })),
  })),
})

/** Items that ask something else than when they were last locked: their series is broken from here. */
export const breaksOf = (instrument: Instrument, locked: LockedItems): readonly ItemId[] =>
  itemsOf(instrument)
    .filter((item) => {
      const latest = locked.get(item.id)?.at(-1)
      return latest !== undefined && !asksTheSame(latest, item)
    })
    .map(({ id }) => id)

/** A draft to work on, under the next number. Its items keep theirs until they ask something else. */
export const nextVersion = (instrument: Instrument): Instrument => ({
  ...instrument,
  version: instrument.version + 1,
})
