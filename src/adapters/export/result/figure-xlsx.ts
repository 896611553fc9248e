import type { FigureRow } from '#application/measurement/figure-row.ts'
import type { FileHead } from '#application/measurement/result-file-ports.ts'
import type { Translate } from '#web/i18n/translate.ts'
import { writeXlsx } from '../xlsx/write-xlsx.ts'
import { cellsOf, figureColumns, signOf } from './figure-columns.ts'
import { headWords, signWords } from './head-words.ts'

/** Far under what a sheet can hold: a part of the file may not grow beyond 4 GiB. */
const rowsOnSheet = 200_000

async function* sheetRows(rows: AsyncIterable<FigureRow>, t: Translate) {
  for await (const row of rows) {
    yield cellsOf(row, t).map((cell) =>
      typeof cell === 'string' ? cell : 'sign' in cell ? signOf(cell.sign) : cell.value,
    )
  }
}

const readFirst = (head: FileHead, t: Translate) => [
  ...headWords(head, t).map((line) => [line, '']),
  ...signWords(t),
  ['', t('file.interval')],
  ...figureColumns.map(({ name }) => [name, t(`file.column.${name}`)]),
]

/** A workbook: what the signs and columns mean on one sheet, every line on the next, and on more where it takes them. */
export const figureXlsx = (
  rows: AsyncIterable<FigureRow>,
  head: FileHead,
  t: Translate,
): AsyncGenerator<Uint8Array> =>
  writeXlsx(
    [
      { name: t('file.readFirst'), head: [t('file.word'), t('file.means')], rows: readFirst(head, t) },
      { name: t('file.sheet'), head: figureColumns.map(({ name }) => name), rows: sheetRows(rows, t) },
    ],
    rowsOnSheet,
  )
