import type { ReadImport } from '#application/consensus/import-ports.ts'
import { guessColumns, isHeading } from '#domain/consensus/import-columns.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type Line, readCsv, separatorOf } from './csv.ts'
import { decodeText } from './decode.ts'
import { readText } from './text.ts'
import { isOldWorkbook, isWorkbook, readXlsx } from './xlsx.ts'

/** Takes the headings off the top, and guesses what the columns hold. */
function asTable(lines: readonly Line[]) {
  const [first, ...others] = lines
  const header = first && isHeading(first.cells) ? first.cells : null
  const rows = header ? others : lines
  const columns = guessColumns(
    header,
    rows.slice(0, 200).map(({ cells }) => cells),
  )
  return { header, rows, columns }
}

function fromText(text: string) {
  const separator = separatorOf(text)
  if (separator) return { format: 'csv' as const, separator, ...asTable(readCsv(text, separator)) }
  return { format: 'text' as const, separator: null, header: null, ...readText(text) }
}

const plain = { encoding: null, separator: null, sheets: [], sheet: null }

/** A file or a pasted text as a table. What it is, is seen in its bytes; its name is not believed. */
export const readTable: ReadImport = async ({ file, pasted, sheet }) => {
  if (!file) return { ...plain, ...fromText(pasted ?? '') }
  const bytes = Buffer.from(file.base64, 'base64')
  if (isOldWorkbook(bytes)) throw new DomainError('consensus.import-unreadable')
  if (isWorkbook(bytes)) {
    const { rows, ...book } = await readXlsx(bytes, sheet)
    return { ...plain, format: 'xlsx', ...book, ...asTable(rows) }
  }
  const { text, encoding } = decodeText(bytes)
  // A text has no such byte; a picture or a Word document has many.
  if (text.includes('\u0000')) throw new DomainError('consensus.import-unreadable')
  return { ...plain, ...fromText(text), encoding }
}
