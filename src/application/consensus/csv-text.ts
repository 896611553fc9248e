type Cell = string | number | null

/**
 * A cell that a spreadsheet would take for a formula is given an apostrophe, so that a wording from a
 * stranger computes nothing.
 */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const cellText = (cell: Cell): string => {
  if (cell === null) return ''
  // Decimal comma, as the spreadsheets that split at semicolons read it.
  if (typeof cell === 'number') return `${cell}`.replace('.', ',')
  const text = guarded(cell)
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a file begins with, so that it is read as UTF-8. */
export const csvMark = '\ufeff'

/** One line of it, with its end. */
export const csvLine = (row: readonly Cell[]): string => `${row.map(cellText).join(';')}\r\n`

/** CSV as Swedish spreadsheets open it: semicolons, CRLF, and a mark that says UTF-8. */
export const csvText = (heading: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `${csvMark}${[heading, ...rows].map(csvLine).join('')}`
