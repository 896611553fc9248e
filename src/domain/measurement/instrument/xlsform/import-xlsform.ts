import { type InstrumentId, type ItemId, isUuid } from '#domain/kernel/id.ts'
import type { Block, Instrument } from '../instrument.ts'
import type { Item } from '../item.ts'
import type { Expr } from '../relevance.ts'
import { baseLocale, isLocale, type Locale } from '../text.ts'
import type { XlsformFault } from './fault.ts'
import { choiceColumns, importChoices } from './import-choices.ts'
import { idOfRow, importItem, itemColumns, relevanceOf } from './import-item.ts'
import type { ItemOf } from './parse-relevance.ts'
import { readSheet, type SheetRow } from './read-sheet.ts'
import type { Sheets } from './sheet.ts'

const settingsColumns = [
  'form_id',
  'version',
  'default_language',
  'samsyn::locales',
  'samsyn::banner',
] as const
const ours = ['survey', 'choices', 'settings']

/** Whole, or not at all: `instrument` is null where there is any fault. */
export type ImportedXlsform = Readonly<{ instrument: Instrument | null; faults: readonly XlsformFault[] }>

/**
 * An XLSForm workbook as a questionnaire. Whatever it holds that this project does not have is a fault with its
 * place, and nothing comes in then. `id`: for a file that does not name one of ours.
 */
export function importXlsform(sheets: Sheets, id: InstrumentId): ImportedXlsform {
  const faults: XlsformFault[] = []
  const named = new Map(Object.entries(sheets).map(([name, rows]) => [name.trim().toLowerCase(), rows]))
  for (const [name, rows] of named)
    if (!ours.includes(name) && rows.some((cells) => cells.some((cell) => cell.trim() !== '')))
      faults.push({ sheet: name, row: 1, column: '', fault: 'sheet_unknown', detail: '' })
  const survey = named.get('survey')
  if (!survey) {
    faults.push({ sheet: 'survey', row: 1, column: '', fault: 'no_survey', detail: '' })
    return { instrument: null, faults }
  }
  const settings = readSheet(
    'settings',
    named.get('settings') ?? [],
    { plain: settingsColumns, roles: ['title'] },
    faults,
  )
  const [about, ...more] = settings.rows
  for (const row of more) row.refuse('', 'value_unsupported')
  const defaultLocale = defaultOf(about)
  const choices = readSheet(
    'choices',
    named.get('choices') ?? [],
    { plain: choiceColumns, roles: ['label'], defaultLocale },
    faults,
  )
  const items = readSheet(
    'survey',
    survey,
    { plain: itemColumns, roles: ['label', 'hint'], defaultLocale },
    faults,
  )
  const blocks = importBlocks(items.rows, importChoices(choices.rows))
  const listed = (about?.cell('samsyn::locales') ?? '').split(/\s+/).filter(Boolean)
  for (const tag of listed.filter((one) => !isLocale(one)))
    about?.refuse('samsyn::locales', 'language_unknown', tag.slice(0, 80))
  const formId = about?.cell('form_id') ?? ''
  const version = about?.cell('version') ?? ''
  const instrument: Instrument = {
    // The edge where text becomes an id.
    id: isUuid(formId) ? (formId as InstrumentId) : id,
    // Other programs write dates and the like here: a version of theirs is none of ours.
    version: isUuid(formId) && /^[1-9]\d{0,3}$/.test(version) ? Number(version) : 1,
    title: about?.text('title') ?? {},
    blocks,
    locales: listed.length > 0 ? listed : [...new Set([baseLocale, ...items.locales, ...choices.locales])],
  }
  return { instrument: faults.length === 0 ? instrument : null, faults }
}

function defaultOf(about: SheetRow | undefined): Locale {
  const said = about?.cell('default_language') ?? ''
  if (said === '') return baseLocale
  const tag = /\(([^()]*)\)\s*$/.exec(said)?.[1]?.trim() ?? said
  if (isLocale(tag)) return tag
  about?.refuse('default_language', 'language_unknown', said.slice(0, 80))
  return baseLocale
}

type Open = { row: SheetRow; within: Expr | null }

/** Rows in groups, as blocks; rows outside any make blocks of their own. */
function importBlocks(
  rows: readonly SheetRow[],
  lists: Parameters<typeof importItem>[2]['lists'],
): readonly Block[] {
  const taken = new Set<string>()
  for (const row of rows) if (groupAct(row) === 'begin') taken.add(blockIdOf(row))
  // Later ones too: a condition that looks ahead is told with the form's other faults.
  const names = new Map<string, ItemId>()
  for (const row of rows) {
    const id = groupAct(row) === null ? idOfRow(row) : null
    if (id !== null) names.set(row.cell('name'), id)
  }
  const seen = new Set<ItemId>()
  const itemOf: ItemOf = (name) => names.get(name)
  const blocks: (Omit<Block, 'items'> & { items: Item[] })[] = []
  let open: Open | null = null
  let isLoose = false
  for (const row of rows) {
    const act = groupAct(row)
    if (act === 'begin') {
      if (open) row.refuse('type', 'group_nested')
      row.only('label', 'type', 'name', 'relevant', 'appearance', 'samsyn::id', 'samsyn::relevant')
      if (!['', 'field-list'].includes(row.cell('appearance')))
        row.refuse('appearance', 'value_unsupported', row.cell('appearance').slice(0, 80))
      const id = blockIdOf(row)
      if (!/^[a-z0-9-]{1,40}$/.test(id)) row.refuse('name', 'id_malformed', id.slice(0, 80))
      const title = row.textOrNone('label')
      blocks.push({ id, ...(title ? { title } : {}), items: [] })
      open = { row, within: relevanceOf(row, itemOf) }
      continue
    }
    if (act === 'end') {
      if (!open) row.refuse('type', 'group_unbalanced')
      row.only('type', 'name')
      open = null
      isLoose = false
      continue
    }
    if (!open && !isLoose) {
      blocks.push({ id: freeId(taken), items: [] })
      isLoose = true
    }
    const id = idOfRow(row)
    if (id === null) {
      row.refuse(
        row.cell('samsyn::id') ? 'samsyn::id' : 'name',
        'id_malformed',
        row.cell('name').slice(0, 80),
      )
      continue
    }
    if (seen.has(id)) row.refuse('name', 'id_doubled', id)
    seen.add(id)
    const item = importItem(row, id, { itemOf, lists, within: open?.within ?? null })
    if (item) blocks.at(-1)?.items.push(item)
  }
  open?.row.refuse('type', 'group_unbalanced')
  return blocks
}

const groupAct = (row: SheetRow): 'begin' | 'end' | null => {
  const type = row.cell('type').replace(/\s+/g, '_')
  return type === 'begin_group' ? 'begin' : type === 'end_group' ? 'end' : null
}

const blockIdOf = (row: SheetRow): string =>
  row.cell('samsyn::id') ||
  row
    .cell('name')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

function freeId(taken: Set<string>): string {
  let no = 1
  while (taken.has(`del-${no}`)) no += 1
  taken.add(`del-${no}`)
  return `del-${no}`
}
