import { medianTwice, type RatingCounts, ratedBy } from '../rating.ts'
import { fewestVoters } from './fewest-voters.ts'

/** The median of an item's ratings as it is told, or that too few gave one. What a rule is counted by is not told here. */
export type ToldMedian = number | 'too-few'

/** Whether so many ratings have a median that is told. */
export const hasToldMedian = (rated: number): boolean => rated >= fewestVoters

/** Not told where fewer than `fewestVoters` rated the item. */
export function toldMedian(counts: RatingCounts): ToldMedian {
  const doubled = hasToldMedian(ratedBy(counts)) ? medianTwice(counts) : null
  return doubled === null ? 'too-few' : doubled / 2
}
