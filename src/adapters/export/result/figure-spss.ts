import { csvLine, csvMark } from '#application/consensus/csv-text.ts'
import type { FigureRow } from '#application/measurement/figure-row.ts'
import type { FileHead } from '#application/measurement/result-file-ports.ts'
import type { Translate } from '#web/i18n/translate.ts'
import { zipStream } from '../zip-stream.ts'
import { type Cell, cellsOf, figureColumns, type Sign } from './figure-columns.ts'
import { headWords } from './head-words.ts'
import { pieces } from './pieces.ts'

/** Below nought, as every reason for having no value; kept apart from those that a person gave. */
export const signCodes: Readonly<Record<Sign, number>> = { protected: -20, notApplicable: -21 }

/** A mean may be below nought itself: where there is none the cell is empty, which is missing to the program. */
const holdsCodes = (decimals: number | null, name: string): boolean =>
  decimals !== null && name !== 'medel' && name !== 'sd'

const oneLine = (text: string): string => text.replace(/[\r\n\t]+/g, ' ')
const quoted = (text: string): string => `'${oneLine(text).replaceAll("'", "''")}'`

const written = (cell: Cell, isCoded: boolean): string | number => {
  if (typeof cell === 'string') return oneLine(cell)
  if ('value' in cell) return cell.value
  return isCoded ? signCodes[cell.sign] : ''
}

/** The longest text of each column, in bytes: what the syntax has to make room for. */
type Widths = number[]

async function* lines(rows: AsyncIterable<FigureRow>, t: Translate, widths: Widths): AsyncGenerator<string> {
  yield csvMark + csvLine(figureColumns.map(({ name }) => name))
  for await (const row of rows) {
    const cells = cellsOf(row, t).map((cell, at) => {
      const { decimals, name } = figureColumns[at] ?? { decimals: null, name: '' }
      return written(cell, holdsCodes(decimals, name))
    })
    // One more for the apostrophe that a text may be given.
    for (const [at, cell] of cells.entries())
      if (typeof cell === 'string') widths[at] = Math.max(widths[at] ?? 1, Buffer.byteLength(cell) + 1)
    yield csvLine(cells)
  }
}

/** Reads the file beside it, with labels, and with every code below nought as missing. */
function syntax(head: FileHead, data: string, t: Translate, widths: Widths): string {
  const format = (decimals: number | null, at: number) =>
    decimals === null ? `A${widths[at] ?? 1}` : `F12.${decimals}`
  const coded = figureColumns
    .filter(({ decimals, name }) => holdsCodes(decimals, name))
    .map(({ name }) => name)
  const comments = [...headWords(head, t), t('file.interval'), t('file.spssHow', { file: data })]
  return [
    '* Encoding: UTF-8.',
    ...comments.map((line) => `* ${oneLine(line).replace(/\.*$/, '')}.`),
    'SET UNICODE=ON.',
    'SET DECIMAL=COMMA.',
    'GET DATA',
    '  /TYPE=TXT',
    `  /FILE=${quoted(data)}`,
    "  /ENCODING='UTF8'",
    '  /DELCASE=LINE',
    "  /DELIMITERS=';'",
    `  /QUALIFIER='"'`,
    '  /ARRANGEMENT=DELIMITED',
    '  /FIRSTCASE=2',
    '  /VARIABLES=',
    ...figureColumns.map(({ name, decimals }, at) => `    ${name} ${format(decimals, at)}`),
    '  .',
    'CACHE.',
    'EXECUTE.',
    'VARIABLE LABELS',
    ...figureColumns.map(({ name }) => `  ${name} ${quoted(t(`file.column.${name}`))}`),
    '  .',
    `VALUE LABELS ${coded.join(' ')}`,
    `  ${signCodes.protected} ${quoted(t('file.protectedCode'))}`,
    `  ${signCodes.notApplicable} ${quoted(t('file.notApplicableCode'))}`,
    '  .',
    `MISSING VALUES ${coded.join(' ')} (LO THRU -1).`,
    'EXECUTE.',
    '',
  ].join('\r\n')
}

async function* later(text: () => string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text())
}

/** A zip with the lines and a syntax that reads them. The syntax comes last: it has to know how long the texts are. */
export function figureSpss(
  rows: AsyncIterable<FigureRow>,
  { name, head, t }: Readonly<{ name: string; head: FileHead; t: Translate }>,
): AsyncGenerator<Uint8Array> {
  const widths: Widths = []
  const data = `${name}.csv`
  return zipStream([
    { name: data, bytes: pieces(lines(rows, t, widths)) },
    // A mark, or the program takes the letters for those of another alphabet.
    { name: `${name}.sps`, bytes: later(() => `\ufeff${syntax(head, data, t, widths)}`) },
  ])
}
