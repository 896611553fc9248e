import type { ItemId } from '#domain/kernel/id.ts'
import { type Instrument, itemsOf, mostBackground, mostItems } from './instrument.ts'
import { hasOptions, type Item, isCode, isItemId, numberBounds } from './item.ts'
import { type Expr, type Leaf, leavesOf } from './relevance.ts'
import { baseLocale, isLocale } from './text.ts'

export const structureFaultKinds = [
  'no_items',
  'too_many_items',
  'too_many_background',
  'no_base_locale',
  'locale_malformed',
  'id_malformed',
  'id_doubled',
  'options_missing',
  'code_malformed',
  'code_doubled',
  'reason_doubled',
  'values_missing',
  'bounds_reversed',
  'relevance_unknown_item',
  /** Asks about itself or a later item: with that, loops cannot be. */
  'relevance_later_item',
  'relevance_unknown_code',
  'relevance_wrong_kind',
  'pair_broken',
  'background_not_ranges',
] as const

export type StructureFaultKind = (typeof structureFaultKinds)[number]

export type StructureFault = Readonly<{ item: ItemId | null; fault: StructureFaultKind; detail?: string }>

/** What stops an instrument from being used whatever its texts say. Empty: it holds together. */
export function structureFaults(instrument: Instrument): readonly StructureFault[] {
  const items = itemsOf(instrument)
  return [
    ...wholeFaults(instrument, items),
    ...items.flatMap((item, index) => itemFaults(item, index, items)),
  ]
}

function wholeFaults({ locales }: Instrument, items: readonly Item[]): readonly StructureFault[] {
  const faults: StructureFault[] = []
  const add = (fault: StructureFaultKind, detail?: string) =>
    faults.push({ item: null, fault, ...(detail === undefined ? {} : { detail }) })
  const asked = items.filter(({ kind }) => kind !== 'info')
  if (asked.length === 0) add('no_items')
  if (items.length > mostItems) add('too_many_items', String(mostItems))
  if (items.filter(({ background }) => background).length > mostBackground)
    add('too_many_background', String(mostBackground))
  if (locales[0] !== baseLocale) add('no_base_locale')
  for (const locale of locales) if (!isLocale(locale)) add('locale_malformed', locale)
  return faults
}

function itemFaults(item: Item, index: number, items: readonly Item[]): readonly StructureFault[] {
  const found: readonly (readonly [StructureFaultKind, string?])[] = [
    ...(isItemId(item.id) ? [] : [['id_malformed'] as const]),
    ...(items.findIndex(({ id }) => id === item.id) === index ? [] : [['id_doubled'] as const]),
    ...optionFaults(item),
    ...(numberBounds(item).min > numberBounds(item).max ? [['bounds_reversed'] as const] : []),
    ...(item.relevance ? relevanceFaults(item.relevance, items.slice(0, index), items) : []),
    ...(isPaired(item, items) ? [] : [['pair_broken'] as const]),
    ...(item.background && item.kind !== 'single' ? [['background_not_ranges'] as const] : []),
  ]
  return found.map(([fault, detail]) => ({
    item: item.id,
    fault,
    ...(detail === undefined ? {} : { detail }),
  }))
}

function optionFaults(item: Item): readonly (readonly [StructureFaultKind, string?])[] {
  if (!hasOptions(item.kind)) return []
  const options = item.options ?? []
  const answers = options.filter(({ missing }) => !missing)
  const codes = options.map(({ code }) => code)
  const reasons = options.flatMap(({ missing }) => missing ?? [])
  return [
    ...(answers.length < (item.kind === 'multi' ? 1 : 2) ? [['options_missing'] as const] : []),
    ...codes.filter((code) => !isCode(code)).map((code) => ['code_malformed', code] as const),
    ...doubled(codes).map((code) => ['code_doubled', code] as const),
    ...doubled(reasons).map((reason) => ['reason_doubled', reason] as const),
    ...(item.kind === 'scale' && answers.some(({ value }) => value === undefined)
      ? [['values_missing'] as const]
      : []),
  ]
}

const doubled = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text, index) => texts.indexOf(text) !== index)),
]

function relevanceFaults(
  expr: Expr,
  earlier: readonly Item[],
  items: readonly Item[],
): readonly (readonly [StructureFaultKind, string])[] {
  return leavesOf(expr).flatMap((leaf) => {
    const item = earlier.find(({ id }) => id === leaf.item)
    if (item) return leafFaults(leaf, item)
    const isThere = items.some(({ id }) => id === leaf.item)
    return [[isThere ? 'relevance_later_item' : 'relevance_unknown_item', leaf.item] as const]
  })
}

function leafFaults(leaf: Leaf, item: Item): readonly (readonly [StructureFaultKind, string])[] {
  const wrongKind = [['relevance_wrong_kind', item.id] as const]
  if (item.kind === 'info') return wrongKind
  if (leaf.op === 'answered') return []
  if (leaf.op === 'selected') return hasOptions(item.kind) ? unknownCodes(item, [leaf.code]) : wrongKind
  if (leaf.op === 'eq' || leaf.op === 'ne' || leaf.op === 'in') {
    const values = leaf.op === 'in' ? leaf.values : [leaf.value]
    if (item.kind === 'multi') return wrongKind
    return hasOptions(item.kind) ? unknownCodes(item, values.map(String)) : []
  }
  return item.kind === 'multi' || item.kind === 'text' || item.kind === 'longtext' ? wrongKind : []
}

const unknownCodes = (item: Item, codes: readonly string[]) =>
  codes
    .filter((code) => !item.options?.some((option) => option.code === code))
    .map((code) => ['relevance_unknown_code', `${item.id}: ${code}`] as const)

/** Both sides name each other, in different roles, with the same answers to choose from. */
function isPaired(item: Item, items: readonly Item[]): boolean {
  const { pair } = item
  if (!pair) return true
  const other = items.find(({ id }) => id === pair.with)
  if (!other?.pair || other.id === item.id) return false
  const codes = ({ options }: Item) => (options ?? []).map(({ code }) => code).join(' ')
  return other.pair.with === item.id && other.pair.role !== pair.role && codes(other) === codes(item)
}
