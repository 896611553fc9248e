import type { ItemId } from '#domain/kernel/id.ts'
import { type Item, isItemId, type Option } from '../item.ts'
import type { Expr } from '../relevance.ts'
import { readExactRelevance } from './exact-relevance.ts'
import { typeOfRow } from './item-type.ts'
import { type ItemOf, parseRelevance } from './parse-relevance.ts'
import { printRelevance } from './print-relevance.ts'
import type { SheetRow } from './read-sheet.ts'

export const itemColumns = [
  'type',
  'name',
  'relevant',
  'required',
  'appearance',
  'parameters',
  'samsyn::id',
  'samsyn::version',
  'samsyn::kind',
  'samsyn::list',
  'samsyn::scale',
  'samsyn::min',
  'samsyn::max',
  'samsyn::decimals',
  'samsyn::max_chars',
  'samsyn::pair',
  'samsyn::background',
  'samsyn::origin',
  'samsyn::relevant',
] as const

/** The id that a row gives its item: its own column, else its name in our letters. Null where neither can be one. */
export function idOfRow(row: SheetRow): ItemId | null {
  const id = row.cell('samsyn::id') || row.cell('name').toLowerCase().replaceAll('.', '-')
  return isItemId(id) ? id : null
}

type Known = Readonly<{
  itemOf: ItemOf
  lists: ReadonlyMap<string, readonly Option[]>
  /** When the group that the row stands in is shown. */
  within: Expr | null
}>

/** One row as an item. Null where its type is none of ours; whatever is wrong is complained of. */
export function importItem(row: SheetRow, id: ItemId, { itemOf, lists, within }: Known): Item | null {
  const typed = typeOfRow(row)
  if (!typed) return null
  const { kind, list, ...bounds } = typed
  const options = list === null ? undefined : lists.get(list)
  if (list !== null && !options) row.refuse('type', 'list_unknown', list)
  if (!['', 'no', 'false', 'false()', '0'].includes(row.cell('required').toLowerCase()))
    row.refuse('required', 'column_unsupported', row.cell('required'))
  const relevance = both(within, relevanceOf(row, itemOf))
  const help = row.textOrNone('hint')
  return {
    id,
    version: row.whole('samsyn::version') ?? 1,
    kind,
    text: row.text('label'),
    ...(help ? { help } : {}),
    ...(options ? { options } : {}),
    ...(row.cell('samsyn::scale') ? { scale: row.cell('samsyn::scale') } : {}),
    ...bounds,
    ...numbers(row),
    ...(relevance ? { relevance } : {}),
    ...pairOf(row),
    ...backgroundOf(row),
    ...originOf(row),
  }
}

const both = (a: Expr | null, b: Expr | null): Expr | null =>
  a && b ? { op: 'and', args: [a, b] } : (a ?? b)

/** When a row is shown, as our own column says it where that means the same. */
export function relevanceOf(row: SheetRow, itemOf: ItemOf): Expr | null {
  const words = row.cell('relevant')
  const own = row.cell('samsyn::relevant')
  const exact = own === '' ? null : readExactRelevance(own)
  if (exact && printRelevance(exact) === words) return exact
  if (words === '') {
    if (own !== '') row.refuse('samsyn::relevant', 'relevance_unreadable', own.slice(0, 80))
    return null
  }
  const read = parseRelevance(words, itemOf)
  if ('expr' in read) return read.expr
  row.refuse('relevant', 'relevance_unreadable', read.unreadable.slice(0, 80))
  return null
}

function numbers(row: SheetRow): Pick<Item, 'min' | 'max' | 'decimals' | 'maxChars'> {
  const given = {
    min: row.whole('samsyn::min'),
    max: row.whole('samsyn::max'),
    decimals: row.whole('samsyn::decimals'),
    maxChars: row.whole('samsyn::max_chars'),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

function pairOf(row: SheetRow): Pick<Item, 'pair'> {
  const said = row.cell('samsyn::pair')
  if (said === '') return {}
  const [role, other = '', ...rest] = said.split(/\s+/)
  if ((role === 'before' || role === 'now') && isItemId(other) && rest.length === 0)
    return { pair: { with: other, role } }
  row.refuse('samsyn::pair', 'value_unsupported', said.slice(0, 80))
  return {}
}

function backgroundOf(row: SheetRow): Pick<Item, 'background'> {
  const said = row.cell('samsyn::background')
  if (said === 'yes' || said === 'no') return { background: said === 'yes' }
  if (said !== '') row.refuse('samsyn::background', 'value_unsupported', said.slice(0, 80))
  return {}
}

function originOf(row: SheetRow): Pick<Item, 'origin'> {
  const said = row.cell('samsyn::origin')
  if (said === 'draft_samsyn') return { origin: said }
  if (said !== '') row.refuse('samsyn::origin', 'value_unsupported', said.slice(0, 80))
  return {}
}
