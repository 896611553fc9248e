import { csvLine, csvMark } from '#application/consensus/csv-text.ts'
import type { FigureRow } from '#application/measurement/figure-row.ts'
import type { Translate } from '#web/i18n/translate.ts'
import { type Cell, cellsOf, figureColumns, signOf } from './figure-columns.ts'

const written = (cell: Cell): string | number =>
  typeof cell === 'string' ? cell : 'sign' in cell ? signOf(cell.sign) : cell.value

/** Lines for a spreadsheet: what is protected stands as `..`, what a line does not have as `.`. */
export async function* figureCsv(rows: AsyncIterable<FigureRow>, t: Translate): AsyncGenerator<string> {
  yield csvMark + csvLine(figureColumns.map(({ name }) => name))
  for await (const row of rows) yield csvLine(cellsOf(row, t).map(written))
}
