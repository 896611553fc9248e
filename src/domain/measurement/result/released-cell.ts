import type { MeasurePointId } from '#domain/kernel/id.ts'
import type { MissingCounts } from './tally.ts'

/** Why a group's answers are not shown. */
export type HiddenBecause = 'too-few' | 'all-alike' | 'sibling' | 'difference' | 'combination'

/** How many chose what a measure point counts; or only that they were nearly none, or nearly all. */
export type Counted = number | 'atMost5' | 'atLeast95'

/**
 * What has been let out of one question about one group. What is protected is not in it, in any form: it is this that
 * is stored and sent.
 */
export type ReleasedCell =
  | Readonly<{
      state: 'shown'
      n: number
      /** In the order of the question's categories, of a pair fallen, same and risen; null where only shares may be told. */
      counts: readonly (number | null)[] | null
      missing: MissingCounts | null
      mean: Readonly<{ mean: number; sd: number | null }> | null
      /** Of a pair: what the same people say of before and of now. */
      means: Readonly<{ before: number; now: number }> | null
      points: Readonly<Record<MeasurePointId, Counted>>
    }>
  | Readonly<{
      state: 'hidden'
      because: HiddenBecause
      /** The nearest group that is shown instead, by its key. */
      instead: string | null
    }>

export type ShownCell = Extract<ReleasedCell, { state: 'shown' }>

/** A measure point as it counted when the wave was released. */
export type CountingPoint = Readonly<{ id: MeasurePointId; v: number; countedOptions: readonly string[] }>
