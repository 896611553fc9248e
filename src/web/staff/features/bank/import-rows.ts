import type { ImportField, ImportPreviewRow, ImportTable } from '#contract/consensus/import.ts'

/** The table as somebody is reading it: what the columns hold, and the cells as they have been corrected. */
export type Reading = Readonly<{
  name: string
  columns: readonly ImportField[]
  rows: ImportTable['rows']
  kindOtherwise: 'process' | 'effect' | null
  citationOtherwise: string
}>

export const cellOf = (
  { columns, rows }: Pick<Reading, 'columns' | 'rows'>,
  line: number,
  field: ImportField,
): string => {
  const place = columns.indexOf(field)
  return place < 0 ? '' : (rows.find((row) => row.line === line)?.cells[place] ?? '')
}

/** Writes one cell; a field that no column holds gets a column of its own, empty for the other rows. */
export function withCell<R extends Pick<Reading, 'columns' | 'rows'>>(
  reading: R,
  line: number,
  field: ImportField,
  words: string,
): R {
  const known = reading.columns.indexOf(field)
  const place = known < 0 ? reading.columns.length : known
  if (known < 0 && words === '') return reading
  return {
    ...reading,
    columns: known < 0 ? [...reading.columns, field] : reading.columns,
    rows: reading.rows.map((row) => {
      if (row.line !== line) return row
      const cells = Array.from(
        { length: Math.max(row.cells.length, place + 1) },
        (_, at) => row.cells[at] ?? '',
      )
      return { ...row, cells: cells.with(place, words) }
    }),
  }
}

/** Fields that are chosen for more than one column: only one of them would be read. */
export const doubledFields = (columns: readonly ImportField[]): readonly ImportField[] => [
  ...new Set(columns.filter((field, place) => field !== 'ignore' && columns.indexOf(field) !== place)),
]

/** The first few cells of a column that hold anything. */
export const sampleOf = (rows: ImportTable['rows'], place: number): string =>
  rows
    .map(({ cells }) => cells[place]?.trim() ?? '')
    .filter((cell) => cell !== '')
    .slice(0, 2)
    .map((cell) => (cell.length > 60 ? `${cell.slice(0, 60)}…` : cell))
    .join(' · ')

export const linesThat = (
  rows: readonly ImportPreviewRow[],
  holds: (row: ImportPreviewRow) => boolean,
): readonly number[] => rows.filter(holds).map(({ line }) => line)

/** Already in the bank or earlier in the file, word for word. */
export const isSame = ({ faults }: ImportPreviewRow): boolean =>
  faults.some(({ code }) => code === 'same-in-bank' || code === 'same-in-file')
