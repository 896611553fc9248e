import type { ReadTx } from '#application/ports.ts'
import { expiresOn, outcomeOf } from '#domain/measurement/point/document-check.ts'
import type { MeasurePoint } from '#domain/measurement/point/measure-point.ts'
import type { SourceFacts } from '#domain/measurement/point/readiness.ts'
import { latestRevisions, type RegisterRow } from '#domain/measurement/point/register-row.ts'
import type { CheckRecord, PointStore, SourceKnowledge } from './point-ports.ts'

export type Gathered = Readonly<{ rows: readonly RegisterRow[]; checks: readonly CheckRecord[] }>

/** Rows and checks of all points, read once. */
export const gather = async (points: PointStore, tx: ReadTx): Promise<Gathered> => ({
  rows: latestRevisions(await points.rows(tx)),
  checks: await points.checks(tx),
})

function documentFacts(
  { id, content }: MeasurePoint,
  checks: readonly CheckRecord[],
  today: string,
): SourceFacts['document'] {
  const { source } = content
  const latest = checks.findLast(({ point }) => point === id)?.check
  if (source.kind !== 'document' || !latest || outcomeOf(source.criteria, latest) === null) {
    return { isReviewed: false, isExpired: false }
  }
  return { isReviewed: true, isExpired: expiresOn(latest.dated, source.maxAgeMonths) < today }
}

/** All that is known of where one point gets its values. `today` is a day such as 2026-11-22. */
export async function factsOf(
  known: SourceKnowledge,
  tx: ReadTx,
  point: MeasurePoint,
  { rows, checks }: Gathered,
  today: string,
): Promise<SourceFacts> {
  const { source } = point.content
  const item = source.kind === 'item' ? await known.item(tx, source) : null
  return {
    item,
    kpi: source.kind === 'kolada' ? await known.kpi(tx, source) : null,
    periods: new Set(rows.filter((row) => row.point === point.id).map(({ period }) => period)).size,
    document: documentFacts(point, checks, today),
    isReleased: (item?.releasedWaves ?? 0) > 0,
  }
}
