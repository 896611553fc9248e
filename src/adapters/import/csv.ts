import { parse } from 'csv-parse/sync'

export const separators = [';', '\t', ',', '|'] as const
export type Separator = (typeof separators)[number]

type Records = string[][]

/** A quotation mark that is never closed would swallow the rest of the file: then marks are only marks. */
function recordsIn(text: string, delimiter: Separator, to?: number): Records {
  const options = {
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    ...(to === undefined ? {} : { to }),
  }
  try {
    return parse(text, options)
  } catch {
    return parse(text, { ...options, quote: false })
  }
}

const sampled = 60

/** How table-like a text is with a separator: the share of records of the usual width, 0 where that is one. */
function evenness(text: string, separator: Separator): { share: number; width: number } {
  const widths = recordsIn(text, separator, sampled)
    .filter((record) => record.some((cell) => cell.trim() !== ''))
    .map((record) => record.length)
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [width, count] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [0, 0]
  return width > 1 ? { share: count / widths.length, width } : { share: 0, width }
}

const enough = 0.75

/** The separator that cuts the text into columns; null where none does, so that it is no table. */
export function separatorOf(text: string): Separator | null {
  const [best] = separators
    .map((separator) => ({ separator, ...evenness(text, separator) }))
    .filter(({ share }) => share >= enough)
    // On a tie the order of the list decides: a semicolon is rarer in sentences than a comma.
    .toSorted((a, b) => b.share - a.share || b.width - a.width)
  return best?.separator ?? null
}

export type Line = Readonly<{ line: number; cells: readonly string[] }>

/** Rows that hold anything, numbered as a spreadsheet numbers them. */
export const readCsv = (text: string, separator: Separator): readonly Line[] =>
  recordsIn(text, separator)
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
