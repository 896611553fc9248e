import { gapsOfPoint, type PointGap } from './completeness.ts'
import { isValidIn, type MeasurePoint } from './measure-point.ts'

export const readinessCauses = [
  'NO_POINT',
  'POINT_INCOMPLETE',
  'NO_GROUP',
  'NO_COUNTED',
  'NO_DENOMINATOR',
  'POINT_DRAFT',
  'POINT_EXPIRED',
  'ITEM_NOT_LOCKED',
  'KPI_NOT_FETCHED',
  'KPI_ENDED',
  'KPI_SECRET',
  'NO_ROWS',
  'DOC_NOT_REVIEWED',
  'DOC_EXPIRED',
  'BASELINE_MISSING',
  'NOT_RELEASED',
] as const
export type ReadinessCause = (typeof readinessCauses)[number]

/** 0 none, 1 defined, 2 source ready, 3 comparison ready, 4 a released value. */
export type Level = 0 | 1 | 2 | 3 | 4

/** What is known of where a measure point gets its values. Kolada's come from comparison; null: not fetched yet. */
export type SourceFacts = Readonly<{
  item: Readonly<{ isLocked: boolean; isPair: boolean; releasedWaves: number }> | null
  kpi: Readonly<{ endedIn: number | null; isSecret: boolean; publishedYears: number }> | null
  /** Periods that the register has rows for. */
  periods: number
  document: Readonly<{ isReviewed: boolean; isExpired: boolean }>
  isReleased: boolean
}>

export type Readiness = Readonly<{ level: Level; cause: ReadinessCause | null }>

const causeOfGap: Readonly<Partial<Record<PointGap, ReadinessCause>>> = {
  group: 'NO_GROUP',
  counted: 'NO_COUNTED',
  denominator: 'NO_DENOMINATOR',
}

function sourceCause({ content }: MeasurePoint, facts: SourceFacts): ReadinessCause | null {
  const { kind } = content.source
  if (kind === 'item') return facts.item?.isLocked ? null : 'ITEM_NOT_LOCKED'
  if (kind === 'register') return facts.periods > 0 ? null : 'NO_ROWS'
  if (kind === 'document') {
    if (!facts.document.isReviewed) return 'DOC_NOT_REVIEWED'
    return facts.document.isExpired ? 'DOC_EXPIRED' : null
  }
  if (!facts.kpi || facts.kpi.publishedYears === 0) return 'KPI_NOT_FETCHED'
  if (facts.kpi.isSecret) return 'KPI_SECRET'
  return facts.kpi.endedIn === null ? null : 'KPI_ENDED'
}

function hasComparison({ content }: MeasurePoint, facts: SourceFacts): boolean {
  const { comparison } = content
  if (comparison === 'retrospective_pair') return facts.item?.isPair ?? false
  if (comparison === 'change_item') return true
  if (comparison === 'baseline_wave') return (facts.item?.releasedWaves ?? 0) >= 1
  if (comparison === 'register_series') return Math.max(facts.periods, facts.kpi?.publishedYears ?? 0) >= 2
  return false
}

/**
 * How ready one measure point is, and what stands in the way of the next level. `isComparative`: the indicator's
 * wording compares with an earlier state, so that a value alone answers nothing.
 */
export function pointReadiness(
  point: MeasurePoint,
  facts: SourceFacts,
  { isComparative, year }: Readonly<{ isComparative: boolean; year: number }>,
): Readiness {
  const [gap] = gapsOfPoint(point.content)
  if (gap) return { level: 0, cause: causeOfGap[gap] ?? 'POINT_INCOMPLETE' }
  if (point.state === 'draft') return { level: 1, cause: 'POINT_DRAFT' }
  if (!isValidIn(point, year)) return { level: 1, cause: 'POINT_EXPIRED' }
  const cause = sourceCause(point, facts)
  if (cause) return { level: 1, cause }
  const needsBaseline = isComparative && point.content.noBaselineReason === null
  if (needsBaseline && !hasComparison(point, facts)) return { level: 2, cause: 'BASELINE_MISSING' }
  return facts.isReleased ? { level: 4, cause: null } : { level: 3, cause: 'NOT_RELEASED' }
}

/** An indicator is as ready as the readiest of its points. */
export const indicatorReadiness = (points: readonly Readiness[]): Readiness =>
  points.reduce<Readiness>(
    (best, one) => (one.level > best.level || best.cause === 'NO_POINT' ? one : best),
    {
      level: 0,
      cause: 'NO_POINT',
    },
  )

/** From here on there is a value to show that answers what the indicator says. */
export const isMeasurable = ({ level }: Readiness): boolean => level >= 3
