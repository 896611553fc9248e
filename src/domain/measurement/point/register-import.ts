import type { Population } from './measure-point.ts'
import { overlaps, readPeriod } from './period.ts'
import { readCount } from './register-number.ts'

export const registerColumns = [
  'matpunkt',
  'enhet',
  'period',
  'taljare',
  'namnare',
  'population',
  'kalla',
] as const
export type RegisterColumn = (typeof registerColumns)[number]

export const registerFaults = [
  'column-missing',
  'point-unknown',
  'unit-missing',
  'unit-unknown',
  'period-unreadable',
  'period-overlaps',
  'row-doubled',
  'number-unreadable',
  'numerator-over-denominator',
  'denominator-missing',
  'population-unknown',
  'population-other',
  'source-missing',
] as const
export type RegisterFault = Readonly<{
  /** As the spreadsheet numbers it; 1 is the heading. */
  line: number
  column: RegisterColumn
  fault: (typeof registerFaults)[number]
  words: string
}>

/** What a row is held against: a register point, by the words people name it by. */
export type KnownPoint<Id extends string> = Readonly<{
  id: Id
  names: readonly string[]
  population: Population
  needsDenominator: boolean
}>

export type ReadRow<Id extends string> = Readonly<{
  line: number
  point: Id
  unit: string
  period: string
  numerator: number
  denominator: number | null
  population: Population
  source: string
}>

type Line = Readonly<{ line: number; cells: readonly string[] }>

export type Against<Id extends string> = Readonly<{
  points: readonly KnownPoint<Id>[]
  /** Null: the association keeps no list of units yet, so any name is taken. */
  units: readonly string[] | null
  /** Periods that are there already: the same again is a revision, another one over it is a fault. */
  held: readonly Readonly<{ point: Id; unit: string; period: string }>[]
}>

const populationWords: Readonly<Record<string, Population>> = {
  samtycke: 'consenting',
  samtyckande: 'consenting',
  consenting: 'consenting',
  alla: 'all',
  all: 'all',
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Which column holds what, by its heading; å, ä and ö may be written or not. */
export function placesOf(header: readonly string[]): ReadonlyMap<RegisterColumn, number> {
  const plain = header.map((words) =>
    words.trim().toLowerCase().replaceAll('å', 'a').replaceAll('ä', 'a').replaceAll('ö', 'o'),
  )
  return new Map(
    registerColumns.flatMap((column) => {
      const at = plain.indexOf(column)
      return at < 0 ? [] : [[column, at] as const]
    }),
  )
}

function readLine<Id extends string>(
  { line, cells }: Line,
  places: ReadonlyMap<RegisterColumn, number>,
  { points, units }: Against<Id>,
): Readonly<{ row: ReadRow<Id> | null; faults: readonly RegisterFault[] }> {
  const cell = (column: RegisterColumn) => cells[places.get(column) ?? -1]?.trim() ?? ''
  const faults: RegisterFault[] = []
  const wrong = (column: RegisterColumn, fault: RegisterFault['fault']) => {
    faults.push({ line, column, fault, words: cell(column) })
  }
  const point = points.find(({ names }) => names.some((name) => same(name, cell('matpunkt'))))
  if (!point) wrong('matpunkt', 'point-unknown')
  const unit = units ? units.find((name) => same(name, cell('enhet'))) : cell('enhet')
  if (cell('enhet') === '') wrong('enhet', 'unit-missing')
  else if (unit === undefined) wrong('enhet', 'unit-unknown')
  const period = readPeriod(cell('period'))
  if (!period) wrong('period', 'period-unreadable')
  const numerator = readCount(cell('taljare'))
  if (numerator === null) wrong('taljare', 'number-unreadable')
  const denominator = cell('namnare') === '' ? null : readCount(cell('namnare'))
  if (denominator === null) {
    if (cell('namnare') !== '') wrong('namnare', 'number-unreadable')
    else if (point?.needsDenominator) wrong('namnare', 'denominator-missing')
  } else if (numerator !== null && numerator > denominator) wrong('taljare', 'numerator-over-denominator')
  const population = populationWords[cell('population').toLowerCase()]
  if (!population) wrong('population', 'population-unknown')
  else if (point && point.population !== population) wrong('population', 'population-other')
  if (cell('kalla') === '') wrong('kalla', 'source-missing')
  if (faults.length > 0 || !point || !period || numerator === null || !population)
    return { row: null, faults }
  const row = { line, point: point.id, unit: unit ?? '', period: period.name, source: cell('kalla') }
  return { row: { ...row, numerator, denominator, population }, faults }
}

/** Two rows for one thing, or periods that lie over each other, in the file or against what is there. */
function clashes<Id extends string>(
  rows: readonly ReadRow<Id>[],
  held: Against<Id>['held'],
): readonly RegisterFault[] {
  const faults: RegisterFault[] = []
  for (const [at, row] of rows.entries()) {
    const period = readPeriod(row.period)
    const beside = (other: Readonly<{ point: Id; unit: string }>) =>
      other.point === row.point && other.unit === row.unit
    const over = (other: Readonly<{ period: string }>) => {
      const its = readPeriod(other.period)
      return period !== null && its !== null && its.name !== period.name && overlaps(period, its)
    }
    const earlier = rows.slice(0, at).filter(beside)
    const wrong = (fault: RegisterFault['fault']) =>
      faults.push({ line: row.line, column: 'period', fault, words: row.period })
    if (earlier.some((other) => other.period === row.period)) wrong('row-doubled')
    if (earlier.some(over) || held.filter(beside).some(over)) wrong('period-overlaps')
  }
  return faults
}

/**
 * A table of register counts, checked cell by cell. Nothing of it may be kept while anything is wrong, so all faults
 * are told at once.
 */
export function checkRegister<Id extends string>(
  header: readonly string[],
  lines: readonly Line[],
  against: Against<Id>,
): Readonly<{ rows: readonly ReadRow<Id>[]; faults: readonly RegisterFault[] }> {
  const places = placesOf(header)
  const missing = registerColumns.filter((column) => !places.has(column))
  if (missing.length > 0) {
    return {
      rows: [],
      faults: missing.map((column) => ({ line: 1, column, fault: 'column-missing', words: column })),
    }
  }
  const read = lines.map((line) => readLine(line, places, against))
  const rows = read.flatMap(({ row }) => (row ? [row] : []))
  const faults = [...read.flatMap((one) => one.faults), ...clashes(rows, against.held)]
  return { rows, faults: faults.toSorted((a, b) => a.line - b.line) }
}
