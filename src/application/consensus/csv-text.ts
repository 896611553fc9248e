type Cell = string | number | null

/**
 * A cell that a spreadsheet would take for a formula is given an apostrophe, so that a wording from a
 * stranger computes nothing.
 */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const cellText = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return `${cell}`
  const text = guarded(cell)
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** CSV as Swedish spreadsheets open it: semicolons, CRLF, and a mark that says UTF-8. */
export const csvText = (heading: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${[heading, ...rows].map((row) => row.map(cellText).join(';')).join('\r\n')}\r\n`
