import type { AroundTexts } from '#domain/measurement/around/translation.ts'
import { readCsv, separatorOf } from './csv.ts'
import { decodeText } from './decode.ts'

const mostLines = 2_000

/** An apostrophe that was put before a sign that a spreadsheet would have computed. */
const unguarded = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

/** Names in the first column, translations in the last; empty ones are not there. Null where it is no such table. */
export function readTranslation(bytes: Uint8Array): AroundTexts | null {
  const { text } = decodeText(bytes)
  const separator = text.includes('\u0000') ? null : separatorOf(text)
  if (!separator) return null
  const [head, ...lines] = readCsv(text, separator)
  if (head?.cells[0]?.trim() !== 'namn' || head.cells.length < 4 || lines.length > mostLines) return null
  const column = 3
  return Object.fromEntries(
    lines.flatMap(({ cells }) => {
      const [key, words] = [cells[0]?.trim() ?? '', unguarded(cells[column] ?? '').trim()]
      return key === '' || words === '' ? [] : [[key, words] as const]
    }),
  )
}
