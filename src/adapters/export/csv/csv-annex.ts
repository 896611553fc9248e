import { csvText } from '#application/consensus/csv-text.ts'
import type { Block, Cell, Column, Grid } from '#domain/kernel/report/block.ts'
import { gridsOf } from '#domain/kernel/report/grids.ts'
import type { TextLanguage } from '#domain/kernel/report/inline.ts'
import { type Report, sectionsOf } from '#domain/kernel/report/report.ts'
import { sharePercent } from '#domain/kernel/share.ts'
import { figureText } from '#web/i18n/figure.ts'
import { translator } from '#web/i18n/translate.ts'
import { gridWords } from '#web/pages/report/grid-words.ts'
import { plainText } from '../plain-text.ts'

export type TextFile = Readonly<{ name: string; mediaType: string; content: string }>

type Value = string | number | null

/** What one column of the report becomes: words as they are, a count with its state, x of n in parts. */
type Spread = Readonly<{ heads: readonly string[]; cells: (cell: Cell | undefined) => readonly Value[] }>

const stateOf = (cell: Cell | undefined, language: TextLanguage): string => {
  if (cell?.is === 'words') return plainText(cell.of, language)
  return cell && cell.figure.state !== 'ok' ? figureText(language, cell.figure) : ''
}

const known = (cell: Cell | undefined) =>
  cell?.is === 'figure' && cell.figure.state === 'ok' ? cell.figure : null

/** Decimal comma, as Swedish spreadsheets read it. */
const decimal = (value: number, digits: number): Value =>
  digits === 0 ? value : value.toFixed(digits).replace('.', ',')

function spread(column: Column, cells: readonly (Cell | undefined)[], language: TextLanguage): Spread {
  const figures = cells.flatMap((cell) => (cell?.is === 'figure' ? [cell.figure] : []))
  const { key } = column
  const state = (cell: Cell | undefined) => stateOf(cell, language)
  if (figures.length === 0) {
    return { heads: [key], cells: (cell) => [cell?.is === 'words' ? plainText(cell.of, language) : ''] }
  }
  if (figures.some(({ unit }) => unit === 'percentOf')) {
    return {
      heads: [`${key}_x`, `${key}_n`, `${key}_percent`, `${key}_state`],
      cells: (cell) => {
        const figure = known(cell)
        const parts: readonly Value[] =
          figure?.unit === 'percentOf'
            ? [figure.x, figure.n, sharePercent(figure.x, figure.n)]
            : [null, null, null]
        return [...parts, state(cell)]
      },
    }
  }
  return {
    heads: [key, `${key}_state`],
    cells: (cell) => {
      const figure = known(cell)
      if (figure?.unit === 'count') return [figure.value, '']
      if (figure?.unit === 'percent' || figure?.unit === 'number')
        return [decimal(figure.value, figure.digits), '']
      return [null, state(cell)]
    },
  }
}

function gridCsv({ columns, rows }: Grid, language: TextLanguage): string {
  const spreads = columns.map((column, at) =>
    spread(
      column,
      rows.map((row) => row[at]),
      language,
    ),
  )
  return csvText(
    spreads.flatMap(({ heads }) => heads),
    rows.map((row) => spreads.flatMap(({ cells }, at) => cells(row[at]))),
  )
}

const csv = (name: string, content: string): TextFile => ({ name, mediaType: 'text/csv', content })

const notStated = (language: TextLanguage): string => translator(language)('report.state.notStated')

/** What a block says in running text; its tables have files of their own. */
function textsOf(block: Block, language: TextLanguage): readonly string[] {
  switch (block.type) {
    case 'text':
      return [plainText(block.of, language)]
    case 'callout':
      return [`${block.label}. ${plainText(block.of, language)}`]
    case 'list':
      return block.items.map((item) => plainText(item, language))
    case 'method':
    case 'decision':
      return block.fields.map(
        ({ term, of }) => `${term}: ${of === null ? notStated(language) : plainText(of, language)}`,
      )
    case 'chart':
      return [block.alt]
    case 'table':
    case 'rounds':
    case 'keyFigures':
    case 'traceList':
      return []
  }
}

function blocksCsv(report: Report): TextFile {
  const said = sectionsOf(report).flatMap(({ section }) =>
    section.blocks.flatMap((block) =>
      textsOf(block, report.lang).map((text): readonly Value[] => [
        section.title,
        block.type,
        block.id,
        text,
      ]),
    ),
  )
  return csv(
    'blocks.csv',
    csvText(
      ['order', 'section', 'type', 'block', 'text'],
      said.map((row, at) => [at + 1, ...row]),
    ),
  )
}

/** Numbered, so that a folder lists them in the order of the report. */
const fileName = (id: string, no: number): string => `${`${no}`.padStart(2, '0')}-${id}.csv`

/** One file a table, the running text, and a list of every column: UTF-8 with a mark, semicolons, CRLF. */
export function csvAnnex(report: Report): readonly TextFile[] {
  const grids = gridsOf(report, gridWords(report.lang))
  const columns = grids.flatMap(({ block, grid }, at) =>
    grid.columns.map(({ key, label, unit, rule }): readonly Value[] => [
      fileName(block.id, at + 1),
      ...[grid.caption, key, label, unit, rule],
      grid.rows.length,
    ]),
  )
  return [
    ...grids.map(({ block, grid }, at) => csv(fileName(block.id, at + 1), gridCsv(grid, report.lang))),
    blocksCsv(report),
    csv('columns.csv', csvText(['file', 'table', 'name', 'label', 'unit', 'rule', 'rows'], columns)),
  ]
}

/** The tree itself, with the origin of every figure: what a program reads instead of the tables. */
export const jsonTwin = (report: Report): TextFile => ({
  name: 'report.json',
  mediaType: 'application/json',
  content: `${JSON.stringify(report, null, 1)}\n`,
})
