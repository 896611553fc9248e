import { baseLocale, type Locale, type Text } from '../text.ts'
import type { XlsformFault, XlsformFaultKind } from './fault.ts'
import { readHeading, TextBuilder, type TextColumn, type TextRole } from './text-columns.ts'

/** The longest wording that may be stored, in UTF-16 code units. */
const longestCell = 2_000
/** A condition may be longer than a wording; this is what a cell can hold. */
const longestCondition = 32_767

export const mostRows = 2_000

export type Complain = (row: number, column: string, fault: XlsformFaultKind, detail?: string) => void

/** One row, asked for by headings. */
export type SheetRow = Readonly<{
  row: number
  cell(heading: string): string
  /** A whole number; undefined, and a fault where something else stands there. */
  whole(heading: string): number | undefined
  text(role: TextRole): Text
  /** Undefined where nothing is said. */
  textOrNone(role: TextRole): Text | undefined
  refuse(heading: string, fault: XlsformFaultKind, detail?: string): void
  /** Complains of everything else that the row holds; `label` and `hint` stand for all columns of such words. */
  only(...headings: readonly string[]): void
}>

type Column = Readonly<{ heading: string; words: TextColumn | null }>

const wholeForm = /^-?\d{1,9}$/

const aliases: Readonly<Record<string, string>> = {
  relevance: 'relevant',
  'list name': 'list_name',
}

/** Reads a sheet by its headings; a column that is not known is a fault only where it holds something. */
export function readSheet(
  sheet: string,
  rows: readonly (readonly string[])[],
  {
    plain,
    roles,
    defaultLocale = baseLocale,
  }: Readonly<{ plain: readonly string[]; roles: readonly TextRole[]; defaultLocale?: Locale }>,
  faults: XlsformFault[],
): Readonly<{ rows: readonly SheetRow[]; locales: readonly Locale[] }> {
  const complain: Complain = (row, column, fault, detail = '') => {
    faults.push({ sheet, row, column, fault, detail })
  }
  const [head = [], ...body] = rows
  if (body.length > mostRows) {
    complain(mostRows + 2, '', 'too_many_rows', String(mostRows))
    return { rows: [], locales: [] }
  }
  const headings = head.map((heading) => {
    const trimmed = heading.trim()
    return aliases[trimmed] ?? trimmed
  })
  const places = new Set<string>()
  const columns = headings.map((heading, at): Column | null => {
    const holds = body.some((cells) => (cells[at] ?? '').trim() !== '')
    if (heading === '' && !holds) return null
    if (heading !== '' && headings.indexOf(heading) !== at) {
      complain(1, heading, 'column_doubled')
      return null
    }
    if (plain.includes(heading)) return { heading, words: null }
    const found = readHeading(heading, defaultLocale)
    if (found && roles.includes(found.role)) {
      const { role, part, locale } = found
      const place = `${role} ${part} ${locale}`
      if (locale === null && holds) complain(1, heading, 'language_unknown')
      // `label` and `label::sv` are the same words twice.
      else if (holds && places.has(place)) complain(1, heading, 'column_doubled')
      else if (locale !== null) {
        places.add(place)
        return { heading, words: { role, part, locale } }
      }
      return null
    }
    for (const [index, cells] of body.entries())
      if ((cells[at] ?? '').trim() !== '')
        complain(index + 2, heading || `${at + 1}`, 'column_unsupported', cells[at]?.trim().slice(0, 80))
    return null
  })
  const known = columns.flatMap((column, at) => (column ? [{ ...column, at }] : []))
  const made = body.flatMap((cells, index) => {
    const row = index + 2
    const trimmed = known.map(({ heading, words, at }) => {
      const cell = (cells[at] ?? '').trim()
      const most = heading === 'relevant' || heading === 'samsyn::relevant' ? longestCondition : longestCell
      if (cell.length > most) complain(row, heading, 'too_long', String(most))
      return { heading, words, cell }
    })
    return trimmed.every(({ cell }) => cell === '') ? [] : [rowOf(row, trimmed, complain)]
  })
  return { rows: made, locales: [...new Set(known.flatMap(({ words }) => words?.locale ?? []))] }
}

function rowOf(
  row: number,
  cells: readonly (Column & Readonly<{ cell: string }>)[],
  complain: Complain,
): SheetRow {
  const cell = (heading: string) => cells.find((one) => one.heading === heading)?.cell ?? ''
  const text = (role: TextRole): Text => {
    const builder = new TextBuilder()
    for (const { heading, words, cell: said } of cells)
      if (words?.role === role && said !== '' && !builder.add(words, said))
        complain(row, heading, 'file_unknown', said.slice(0, 80))
    return builder.text()
  }
  return {
    row,
    cell,
    text,
    textOrNone(role) {
      const found = text(role)
      return Object.keys(found).length > 0 ? found : undefined
    },
    whole(heading) {
      const said = cell(heading)
      if (said === '') return undefined
      if (wholeForm.test(said)) return Number(said) + 0
      complain(row, heading, 'not_a_number', said.slice(0, 80))
      return undefined
    },
    refuse: (heading, fault, detail) => complain(row, heading, fault, detail),
    only(...headings) {
      for (const one of cells)
        if (one.cell !== '' && !headings.includes(one.words?.role ?? one.heading))
          complain(row, one.heading, 'column_unsupported', one.cell.slice(0, 80))
    },
  }
}
