import { fieldOfHeading, kindOfWords, perspectiveOfWords } from './import-words.ts'
import type { ImportField } from './proposal-import.ts'

const headingMost = 60

/** Whether a first row names columns rather than holding a proposal: one word we know, and no long text. */
export const isHeading = (cells: readonly string[]): boolean =>
  cells.some((cell) => fieldOfHeading(cell) !== null) &&
  cells.every((cell) => cell.length <= headingMost && kindOfWords(cell) === null)

type Column = Readonly<{ index: number; cells: readonly string[] }>

const columnsOf = (rows: readonly (readonly string[])[]): readonly Column[] => {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  return Array.from({ length: width }, (_, index) => ({
    index,
    cells: rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== ''),
  }))
}

const most = (cells: readonly string[], is: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(is).length >= 0.8 * cells.length

const isNumber = (cell: string): boolean => /^\d{1,6}[.)]?$/.test(cell)

const meanLength = ({ cells }: Column): number =>
  cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length)

/** By what the cells look like, where no heading says. */
function fieldOfCells(column: Column, text: Column | undefined): ImportField {
  if (column === text) return 'text'
  if (most(column.cells, isNumber)) return 'original-no'
  if (most(column.cells, (cell) => kindOfWords(cell) !== null)) return 'kind'
  if (most(column.cells, (cell) => perspectiveOfWords(cell) !== null)) return 'perspective'
  return 'ignore'
}

/**
 * What each column seems to hold. A field is given once: the first column that names it has it.
 * Without a heading for the text, the column with the longest cells is the text.
 */
export function guessColumns(
  header: readonly string[] | null,
  rows: readonly (readonly string[])[],
): readonly ImportField[] {
  const columns = columnsOf(header ? [header.map(() => ''), ...rows] : rows)
  const named = columns.map(({ index }) => fieldOfHeading(header?.[index] ?? ''))
  const longest = columns
    .filter(({ index, cells }) => named[index] === null && !most(cells, isNumber))
    .toSorted((a, b) => meanLength(b) - meanLength(a))[0]
  const text = named.includes('text') ? undefined : longest
  const taken = new Set<ImportField>()
  return columns.map((column) => {
    const field = named[column.index] ?? fieldOfCells(column, text)
    // A heading elsewhere names the field for certain, so a guess must not take it from there.
    const isGuess = named[column.index] === null
    if (field === 'ignore' || taken.has(field) || (isGuess && named.some((name) => name === field)))
      return 'ignore'
    taken.add(field)
    return field
  })
}
