import type { Score } from './score.ts'

/**
 * What the forms with a score of their own say beside yes and share: the item's own denominator, and what it was
 * ordered by, null where nobody answered. `rate9`: yes is 7–9; a median is written doubled, over 2.
 * `rank`: yes is ranked at all, the score is points of those it could have been given.
 */
type OwnScore = Readonly<{ n?: number; score?: Score | null }>

/** An item's last place: what was enough. */
export type Cut = Readonly<{ yes: number; share: number }> & OwnScore

/**
 * What a closed round publishes, in the names of the gate file's answer.
 * `advanced`, `dropped` and `remaining` hold every item of the round exactly once (K1),
 * each list by yes votes descending, then by item order.
 */
export type RoundResult = Readonly<{
  id: string
  /** Ballots counted; null where only totals are known. */
  cast: number | null
  advanced: readonly string[]
  dropped: readonly string[]
  remaining: readonly string[]
  /** Items at the cut for which there were not places for all, whatever the tie rule then did. */
  tied: readonly string[]
  cut: Cut | null | Readonly<Record<'process' | 'effect', Cut | null>>
  /** `share` is whole percent, half up; null when nobody voted. */
  results: readonly (Readonly<{ id: string; yes: number; share: number | null }> & OwnScore)[]
  belowQuorum?: true
  /** Those advanced that met the threshold declared for the word; only where one was declared. */
  consensus?: readonly string[]
}>
