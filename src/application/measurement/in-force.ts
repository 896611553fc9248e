import type { MeasurePointId } from '#domain/kernel/id.ts'
import type { PointRecord } from './point-ports.ts'

/** The version that is measured with: the latest that is no draft, or the draft where there is no other. */
export function inForce(versions: readonly PointRecord[]): PointRecord | undefined {
  return versions.findLast(({ point }) => point.state !== 'draft') ?? versions.at(-1)
}

/** One record a point, in the order they were made. */
export function allInForce(all: readonly PointRecord[]): readonly PointRecord[] {
  const byPoint = new Map<MeasurePointId, PointRecord[]>()
  for (const record of all) {
    byPoint.set(record.point.id, [...(byPoint.get(record.point.id) ?? []), record])
  }
  return [...byPoint.values()].flatMap((versions) => inForce(versions) ?? [])
}
