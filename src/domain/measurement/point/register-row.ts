import type { MeasurePointId } from '#domain/kernel/id.ts'
import type { Population } from './measure-point.ts'

/** One count out of a register, for one unit and period. A correction is a new revision; earlier ones stay. */
export type RegisterRow = Readonly<{
  point: MeasurePointId
  unit: string
  /** As `readPeriod` names it. */
  period: string
  numerator: number
  /** Null: a count without anything to divide by. */
  denominator: number | null
  population: Population
  source: string
  enteredBy: string
  revision: number
  note: string | null
}>

/** The rows in force: the latest revision of each unit, period and population. */
export function latestRevisions(rows: readonly RegisterRow[]): readonly RegisterRow[] {
  const latest = new Map<string, RegisterRow>()
  for (const row of rows) {
    const key = `${row.point}/${row.unit}/${row.period}/${row.population}`
    const known = latest.get(key)
    if (!known || known.revision < row.revision) latest.set(key, row)
  }
  return [...latest.values()]
}
