import { kindOfWords } from '#domain/consensus/import-words.ts'
import type { ImportField } from '#domain/consensus/proposal-import.ts'
import type { Line } from './csv.ts'

const numbered = /^\s*(\d{1,4})[.):]\s+(.*)$/s
const bulleted = /^\s*(?:[-–—•*·‣]|\p{Co})\s+(.*)$/su
/** As in the appendix of S0: "(Ursprunglig indikator 3)". */
const originalNumber = /\(\s*ursprunglig\s+indikator\s+(\d{1,4})\s*\)\s*$/iu
/** A closing parenthesis of three words or more says what the text means; a shorter one belongs to it. */
const closing = /^(.*?)\s*\(((?:[^()]|\([^()]*\))*)\)\s*\.?\s*$/su
const explains = 3

type Piece = { line: number; words: string; starts: boolean }

const piecesIn = (text: string): readonly (Piece | null)[] =>
  text.split(/\r\n|\r|\n/).map((words, index) =>
    words.trim() === ''
      ? null
      : {
          line: index + 1,
          words: words.trim(),
          starts: numbered.test(words) || bulleted.test(words) || kindOfWords(words) !== null,
        },
  )

/**
 * Joins lines that a page broke. In a numbered or bulleted list a line without a mark goes on from the one
 * before; in plain paragraphs an empty line divides; otherwise each line stands by itself.
 */
function joined(pieces: readonly (Piece | null)[]): readonly Piece[] {
  const filled = pieces.filter((piece) => piece !== null)
  const isList = filled.filter(({ starts }) => starts).length >= 2
  const hasParagraphs = pieces.some(
    (piece, index) => piece !== null && pieces[index + 1] === null && pieces.slice(index + 2).some(Boolean),
  )
  const whole: Piece[] = []
  let isAfterGap = true
  for (const piece of pieces) {
    const last = whole.at(-1)
    const goesOn = isList ? !piece?.starts && !isHeadingOf(last) : hasParagraphs && !isAfterGap
    if (piece && last && goesOn && !isHeadingOf(piece)) last.words = `${last.words} ${piece.words}`
    else if (piece) whole.push({ ...piece })
    isAfterGap = piece === null
  }
  return whole
}

const isHeadingOf = (piece: Piece | undefined): boolean =>
  piece !== undefined && kindOfWords(piece.words) !== null

function cellsOf(words: string, heading: string): readonly string[] {
  const [, first = '', rest = words] = numbered.exec(words) ?? []
  const bare = bulleted.exec(rest)?.[1] ?? rest
  const original = originalNumber.exec(bare)?.[1]
  const text = original === undefined ? bare : bare.replace(originalNumber, '').trim()
  const [, body = text, inside = ''] = closing.exec(text) ?? []
  const isExplained = inside.trim().split(/\s+/).length >= explains && body.trim() !== ''
  return isExplained
    ? [original ?? first, heading, body.trim(), inside.trim()]
    : [original ?? first, heading, text.trim(), '']
}

const fields: readonly ImportField[] = ['original-no', 'kind', 'text', 'explanation']

/** A pasted list: numbers, bullets, headings such as "Processindikatorer", and closing parentheses. */
export function readText(text: string): { columns: readonly ImportField[]; rows: readonly Line[] } {
  let heading = ''
  const rows: Line[] = []
  for (const { line, words } of joined(piecesIn(text))) {
    if (kindOfWords(words) === null) rows.push({ line, cells: cellsOf(words, heading) })
    else heading = words
  }
  const used = fields.map((field, index) => field === 'text' || rows.some(({ cells }) => cells[index] !== ''))
  return {
    columns: fields.filter((_, index) => used[index]),
    rows: rows.map(({ line, cells }) => ({ line, cells: cells.filter((_, index) => used[index]) })),
  }
}
