import { noRatings, type RatingCounts } from '../rating.ts'

/** How many gave a rating from one to another, both counted. */
export const ratedFrom = (counts: RatingCounts, from: number, to: number): number =>
  counts.slice(from - 1, to).reduce((sum, count) => sum + count, 0)

/** The single ratings, lowest first. */
export const ratingsOf = (counts: RatingCounts): readonly number[] =>
  counts.flatMap((count, place) => Array.from({ length: count }, () => place + 1))

/** Several groups as one. */
export const together = (groups: readonly RatingCounts[]): RatingCounts =>
  noRatings.map((_none, place) => groups.reduce((sum, group) => sum + (group[place] ?? 0), 0))
