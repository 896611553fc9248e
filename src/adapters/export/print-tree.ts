import type { Block, Cell, Grid, Stated } from '#domain/kernel/report/block.ts'
import { type GridWords, gridOf } from '#domain/kernel/report/grids.ts'
import { type Inline, isSafeHref, type TextLanguage, type Words } from '#domain/kernel/report/inline.ts'
import { type Report, sectionsOf } from '#domain/kernel/report/report.ts'
import { formatDay } from '#web/i18n/date.ts'
import { figureText } from '#web/i18n/figure.ts'
import { translator } from '#web/i18n/translate.ts'
import { gridWords } from '#web/pages/report/grid-words.ts'

/** A stretch of text set in one way. */
export type Run = Readonly<{
  text: string
  bold: boolean
  italic: boolean
  code: boolean
  href: string | null
  lang: TextLanguage | null
}>

export type PrintTable = Readonly<{
  is: 'table'
  caption: string
  head: readonly string[]
  /** Whether the column is numbers, and stands to the right. */
  ends: readonly boolean[]
  /** Its share of the width; null for one that takes no more than its words need. */
  shares: readonly (number | null)[]
  rows: readonly (readonly (readonly Run[])[])[]
  note: string | null
  /** Too many columns for an upright page. */
  wide: boolean
}>

/** What paper and Word need to know of a block: every word of it is there already. */
export type PrintBlock =
  | Readonly<{ is: 'heading'; level: number; text: string }>
  | Readonly<{ is: 'paragraph'; runs: readonly Run[] }>
  | Readonly<{ is: 'list'; ordered: boolean; items: readonly (readonly Run[])[] }>
  | Readonly<{ is: 'callout'; runs: readonly Run[] }>
  | PrintTable
  | Readonly<{ is: 'image'; svg: string; alt: string; caption: string }>

export type PrintTree = Readonly<{
  title: string
  lang: TextLanguage
  region: 'se' | 'gb'
  authors: readonly string[]
  /** Year, month, day. */
  date: readonly [number, number, number]
  /** Under the title. */
  lines: readonly string[]
  contents: string
  /** On every page of a draft; null on what is published. */
  draft: string | null
  /** At the foot of every page, with {page} and {pages} in it. */
  foot: string
  blocks: readonly PrintBlock[]
}>

const bare = (text: string): Run => ({
  text,
  ...{ bold: false, italic: false, code: false, href: null, lang: null },
})

function runsOf(words: Words, language: TextLanguage): readonly Run[] {
  return words.flatMap((inline) => runsOfOne(inline, language))
}

function runsOfOne(inline: Inline, language: TextLanguage): readonly Run[] {
  switch (inline.is) {
    case 'text':
      return [bare(inline.text)]
    case 'code':
      return [{ ...bare(inline.text), code: true }]
    case 'link':
      return [{ ...bare(inline.text), href: isSafeHref(inline.href) ? inline.href : null }]
    case 'figure':
      return [bare(figureText(language, inline.figure))]
    case 'strong':
      return runsOf(inline.of, language).map((run) => ({ ...run, bold: true }))
    case 'em':
      return runsOf(inline.of, language).map((run) => ({ ...run, italic: true }))
    case 'lang':
      return runsOf(inline.of, language).map((run) => ({ ...run, lang: inline.lang }))
  }
}

const cellRuns = (cell: Cell, language: TextLanguage): readonly Run[] =>
  cell.is === 'words' ? runsOf(cell.of, language) : [bare(figureText(language, cell.figure))]

/** Columns that an upright page holds, and a page on its side. More are split, with the row's name repeated. */
const upright = 6
/** So few rows are set tighter rather than given a page on its side to themselves. */
const fewRows = 8
const onItsSide = 11

/** Columns of short words take what they need; the others share what is left by how much they say. */
function sharesOf(
  head: readonly string[],
  rows: readonly (readonly (readonly Run[])[])[],
): readonly (number | null)[] {
  return head.map((label, at) => {
    const lengths = rows.map((row) => (row[at] ?? []).reduce((sum, { text }) => sum + text.length, 0))
    // What names the row is seldom short; a mere number is.
    if (Math.max(label.length, ...lengths) <= (at > 0 ? 20 : 5)) return null
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
    return Math.round(Math.sqrt(Math.min(400, Math.max(25, mean))))
  })
}

function tablesOf(grid: Grid, language: TextLanguage): readonly PrintTable[] {
  const t = translator(language)
  const { caption, columns, rows, note } = grid
  const [name, ...rest] = columns.map((_, at) => at)
  const parts = Math.max(1, Math.ceil(rest.length / (onItsSide - 1)))
  return Array.from({ length: parts }, (_, part) => {
    const places = [name ?? 0, ...rest.slice(part * (onItsSide - 1), (part + 1) * (onItsSide - 1))]
    const isFigures = (at: number) => rows.length > 0 && rows.every((row) => row[at]?.is === 'figure')
    const head = places.flatMap((at) => {
      const column = columns[at]
      return column ? [column.unit === null ? column.label : `${column.label} (${column.unit})`] : []
    })
    const cells = rows.map((row) => places.flatMap((at) => (row[at] ? [cellRuns(row[at], language)] : [])))
    return {
      is: 'table',
      caption:
        parts === 1 ? caption : t('report.columnsPart', { caption, part: `${part + 1}`, of: `${parts}` }),
      head,
      shares: sharesOf(head, cells),
      ends: places.map((at) => at > 0 && isFigures(at)),
      rows: cells,
      note: part === parts - 1 ? note : null,
      wide: places.length > upright + (rows.length > fewRows ? 0 : 1),
    }
  })
}

function blocksFor(block: Block, language: TextLanguage, words: GridWords): readonly PrintBlock[] {
  const grid = gridOf(block, words)
  const tables = grid ? tablesOf(grid, language) : []
  switch (block.type) {
    case 'text':
      return [{ is: 'paragraph', runs: runsOf(block.of, language) }]
    case 'list':
      return [
        { is: 'list', ordered: block.ordered, items: block.items.map((item) => runsOf(item, language)) },
      ]
    case 'callout':
      return [
        {
          is: 'callout',
          runs: [{ ...bare(`${block.label}. `), bold: true }, ...runsOf(block.of, language)],
        },
      ]
    case 'method':
    case 'decision':
      return [fieldTable(block.caption, block.fields, language, words)]
    case 'chart':
      return [{ is: 'image', svg: block.svg, alt: block.alt, caption: block.grid.caption }, ...tables]
    case 'table':
    case 'rounds':
    case 'keyFigures':
    case 'traceList':
      return tables
  }
}

/** Terms and what is said of them, as a table with a head: paper has no list of definitions that is tagged. */
function fieldTable(
  caption: string,
  fields: readonly Stated[],
  language: TextLanguage,
  words: GridWords,
): PrintTable {
  const t = translator(language)
  return {
    is: 'table',
    caption,
    head: [words.term, words.value],
    ends: [false, false],
    shares: [1, 2],
    rows: fields.map(({ term, of }) => [
      [bare(term)],
      of === null ? [bare(t('report.state.notStated'))] : runsOf(of, language),
    ]),
    note: null,
    wide: false,
  }
}

function dateOf(date: string): readonly [number, number, number] {
  const [year, month, day] = date.split('-').map(Number)
  return [year ?? 1970, month ?? 1, day ?? 1]
}

/** The tree as paper and Word set it, in reading order. Both take all their words from here. */
export function printTree(report: Report, isDraft: boolean): PrintTree {
  const language = report.lang
  const t = translator(language)
  const words = gridWords(language)
  return {
    title: report.title,
    lang: language,
    region: language === 'sv' ? 'se' : 'gb',
    authors: report.authors,
    date: dateOf(report.date),
    lines: [
      report.association,
      t('report.version', { version: `${report.version}`, date: formatDay(language, report.date) }),
      ...(report.authors.length > 0 ? [t('report.by', { names: report.authors.join(', ') })] : []),
    ],
    contents: t('report.contents'),
    draft: isDraft ? t('report.draft') : null,
    foot: t('report.page', { page: '{page}', pages: '{pages}' }),
    blocks: sectionsOf(report).flatMap(({ section, level }) => [
      { is: 'heading', level, text: section.title },
      ...section.blocks.flatMap((block) => blocksFor(block, language, words)),
    ]),
  }
}
