import { DomainError } from '#domain/kernel/error.ts'
import { gapsOfPoint } from './completeness.ts'
import type { EntryRef, MeasurePoint, PointContent } from './measure-point.ts'

/** A draft, written anew. Errors: measurement.point-frozen. */
export function rewritten(point: MeasurePoint, content: PointContent, entry: EntryRef | null): MeasurePoint {
  if (point.state !== 'draft') throw new DomainError('measurement.point-frozen')
  return { ...point, content, entry }
}

/** Frozen from here: every value points at this version. Errors: measurement.point-frozen, measurement.point-incomplete. */
export function approved(point: MeasurePoint): MeasurePoint {
  if (point.state !== 'draft') throw new DomainError('measurement.point-frozen')
  const missing = gapsOfPoint(point.content)
  if (missing.length > 0) throw new DomainError('measurement.point-incomplete', { missing })
  return { ...point, state: 'approved' }
}

/** The next version, as a draft; the approved one stays in use until this is approved. */
export function nextVersion(latest: MeasurePoint): MeasurePoint {
  if (latest.state === 'draft') throw new DomainError('measurement.point-frozen')
  return { ...latest, v: latest.v + 1, state: 'draft', retirement: null }
}

/** No longer measured after `lastYear`; what has been measured stays. Errors: measurement.point-frozen. */
export function retired(
  point: MeasurePoint,
  { lastYear, successor }: NonNullable<MeasurePoint['retirement']>,
): MeasurePoint {
  if (point.state !== 'approved' || lastYear < point.content.validFrom || successor === point.id) {
    throw new DomainError('measurement.point-frozen')
  }
  return { ...point, state: 'retired', retirement: { lastYear, successor } }
}
