import type { Measured } from '#domain/kernel/statistics/measured.ts'
import { median } from '#domain/kernel/statistics/quantile.ts'
import {
  type NoRankCorrelation,
  type RankCorrelation,
  rankCorrelation,
} from '#domain/kernel/statistics/rank-correlation.ts'
import type { BallotForm } from '../ballot.ts'
import type { Score } from '../score.ts'

/** One item in one round: yes of n, in a wording. Null where it was never published. `score` as it was ordered by. */
export type ItemVote = Readonly<{
  id: string
  v: number
  yes: number | null
  n: number | null
  score?: Score | null
}>

export type VotedRound = Readonly<{ form: BallotForm['form']; items: readonly ItemVote[] }>

export type ShareChange = Readonly<{
  id: string
  before: Readonly<{ yes: number; n: number }>
  after: Readonly<{ yes: number; n: number }>
  /** Whole percentage points, half away from zero. */
  points: number
}>

export type Stability = Readonly<{
  /** Items voted on both times in the same wording and with published counts. */
  changes: readonly ShareChange[]
  /** In both rounds, but in another wording the second time. */
  reworded: number
  /** In both rounds, but with a count that was never published. */
  unpublished: number
  /** Median of the changes without their sign, in percentage points; null without common items. */
  typicalChange: number | null
  order: Measured<RankCorrelation, NoRankCorrelation>
}>

/** What a ranking is ordered by is its points, not how many put an item anywhere in their order. */
const standingOf = (form: BallotForm['form'], { yes, n, score }: ItemVote): number | null => {
  if (form === 'rank') return score ? score.points / score.of : null
  return yes === null || !n ? null : yes / n
}

const pointsBetween = (before: ShareChange['before'], after: ShareChange['after']): number => {
  const points = (100 * (after.yes * before.n - before.yes * after.n)) / (before.n * after.n)
  return Math.sign(points) * Math.round(Math.abs(points)) || 0
}

/**
 * How an earlier vote on the same items compares with a later one, for the room as a whole: nobody's ballots are paired.
 * Stability says that a result lasts, not that people agree. Null where the rounds asked in different ways,
 * or have no item in common.
 */
export function stabilityBetween(earlier: VotedRound, later: VotedRound): Stability | null {
  if (earlier.form !== later.form) return null
  const pairs = later.items.flatMap((after) => {
    const before = earlier.items.find(({ id }) => id === after.id)
    return before ? [{ before, after }] : []
  })
  if (pairs.length === 0) return null
  const same = pairs.filter(({ before, after }) => before.v === after.v)
  const changes = same.flatMap(({ before, after }): readonly ShareChange[] => {
    if (!before.n || !after.n || before.yes === null || after.yes === null) return []
    const [was, is] = [
      { yes: before.yes, n: before.n },
      { yes: after.yes, n: after.n },
    ]
    return [{ id: after.id, before: was, after: is, points: pointsBetween(was, is) }]
  })
  return {
    changes,
    reworded: pairs.length - same.length,
    unpublished: same.length - changes.length,
    typicalChange: median(changes.map(({ points }) => Math.abs(points))),
    order: rankCorrelation(
      same.flatMap(({ before, after }) => {
        const [was, is] = [standingOf(earlier.form, before), standingOf(later.form, after)]
        return was === null || is === null ? [] : [[was, is] as const]
      }),
    ),
  }
}

export type Attendance = Readonly<{ present: number; cast: number }>

/** How many fewer voted than the time before; negative where they were more. Who they are is not known. */
export const attrition = (earlier: Attendance, later: Attendance): number => earlier.cast - later.cast
