import type { Block, Instrument } from '../instrument.ts'
import type { Item, ItemKind, Option } from '../item.ts'
import { itemsIn } from '../relevance.ts'
import type { Locale, Text } from '../text.ts'
import { exactRelevance, isSameRelevance } from './exact-relevance.ts'
import { parseRelevance } from './parse-relevance.ts'
import { printRelevance } from './print-relevance.ts'
import { type Sheets, SheetWriter } from './sheet.ts'
import { cellsOfText, headingOf, type TextRole } from './text-columns.ts'
import { tidied } from './tidy.ts'

type Around = Readonly<{
  /** What a language calls itself, for other programs' lists of languages. */
  languageName: (locale: Locale) => string
  /** Said where the form holds this project's own drafts; null where it holds none. */
  banner: string | null
}>

type Cells = readonly (readonly [heading: string, cell: string | number | undefined])[]

const yesNo = (flag: boolean | undefined): string | undefined =>
  flag === undefined ? undefined : flag ? 'yes' : 'no'

/** XLSForm's types; what tells ours apart where several share one stands in `samsyn::kind`. */
const types: Readonly<Record<ItemKind, string>> = {
  single: 'select_one',
  scale: 'select_one',
  multi: 'select_multiple',
  number: 'integer',
  year: 'integer',
  date: 'date',
  text: 'text',
  longtext: 'text',
  info: 'note',
}

const typeOf = ({ kind, decimals }: Item): string =>
  kind === 'number' && decimals !== undefined && decimals > 0 ? 'decimal' : types[kind]

/** A questionnaire as an XLSForm workbook. `importXlsform` gives the same back. */
export function exportXlsform(instrument: Instrument, { languageName, banner }: Around): Sheets {
  const { id, version, title, blocks, locales } = tidied(instrument)
  const words = (text: Text | undefined, role: TextRole): Cells =>
    text ? cellsOfText(text, role).map(([column, cell]) => [headingOf(column, languageName), cell]) : []
  const [first = 'sv'] = locales
  const survey = new SheetWriter([
    'type',
    'name',
    headingOf({ role: 'label', part: 'std', locale: first }, languageName),
  ])
  const choices = new SheetWriter([
    'list_name',
    'name',
    headingOf({ role: 'label', part: 'std', locale: first }, languageName),
  ])
  const settings = new SheetWriter([
    'form_title',
    'form_id',
    'version',
    'default_language',
    'samsyn::locales',
  ])
  const lists = new Map<string, string>()

  /** Items that offer the same share a list, as in a matrix. */
  const listOf = (item: Item, options: readonly Option[]): string => {
    const content = JSON.stringify(options)
    const known = lists.get(content)
    if (known !== undefined) return known
    const taken = new Set(lists.values())
    let name: string = item.id
    for (let no = 2; taken.has(name); no += 1) name = `${item.id}.${no}`
    lists.set(content, name)
    for (const { code, value, label, missing } of options)
      choices.add([
        ['list_name', name],
        ['name', code],
        ...words(label, 'label'),
        ['samsyn::value', value],
        ['samsyn::missing', missing],
      ])
    return name
  }

  const addItem = (item: Item): void => {
    const list = item.options && listOf(item, item.options)
    const type = typeOf(item)
    const chooses = type.startsWith('select_')
    const { relevance, pair } = item
    survey.add([
      ['type', chooses && list !== undefined ? `${type} ${list}` : type],
      ['name', item.id],
      ...words(item.text, 'label'),
      ...words(item.help, 'hint'),
      ['relevant', relevance && printRelevance(relevance)],
      ['appearance', item.kind === 'longtext' ? 'multiline' : undefined],
      ['samsyn::id', item.id],
      ['samsyn::version', item.version],
      ['samsyn::kind', item.kind === 'scale' || item.kind === 'year' ? item.kind : undefined],
      ['samsyn::list', chooses ? undefined : list],
      ['samsyn::scale', item.scale],
      ['samsyn::min', item.min],
      ['samsyn::max', item.max],
      ['samsyn::decimals', item.decimals],
      ['samsyn::max_chars', item.maxChars],
      ['samsyn::pair', pair && `${pair.role} ${pair.with}`],
      ['samsyn::background', yesNo(item.background)],
      ['samsyn::origin', item.origin],
      ['samsyn::relevant', exactly(item)],
    ])
  }

  const addBlock = ({ id: block, title: heading, items }: Block): void => {
    const name = `g.${block}`
    survey.add([['type', 'begin_group'], ['name', name], ...words(heading, 'label'), ['samsyn::id', block]])
    for (const item of items) addItem(item)
    survey.add([
      ['type', 'end_group'],
      ['name', name],
    ])
  }

  for (const block of blocks) addBlock(block)
  settings.add([
    ['form_id', id],
    ['version', version],
    ['default_language', `${languageName(first)} (${first})`],
    ['samsyn::locales', locales.join(' ')],
    ...words(title, 'title'),
    ['samsyn::banner', banner ?? undefined],
  ])
  return { survey: survey.done(), choices: choices.done(), settings: settings.done() }
}

/** Only where the condition could be read back as another that means the same. */
function exactly({ relevance }: Item): string | undefined {
  if (!relevance) return undefined
  const items = new Map(itemsIn(relevance).map((id) => [String(id), id]))
  const read = parseRelevance(printRelevance(relevance), (name) => items.get(name))
  return 'expr' in read && isSameRelevance(read.expr, relevance) ? undefined : exactRelevance(relevance)
}
