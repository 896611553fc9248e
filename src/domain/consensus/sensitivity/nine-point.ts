/** How many gave each of the nine ratings, from 1 to 9. Those who could not judge are not among them. */
export type NinePoint = readonly number[]

/** Errors: RangeError for anything but nine counts. */
export function ninePoint(counts: readonly number[]): NinePoint {
  if (counts.length !== 9 || counts.some((count) => !Number.isSafeInteger(count) || count < 0)) {
    throw new RangeError('nine counts, one for each rating from 1 to 9')
  }
  return counts
}

/** Ratings from one to another, both counted. */
export const ratedFrom = (counts: NinePoint, from: number, to: number): number =>
  counts.slice(from - 1, to).reduce((sum, count) => sum + count, 0)

export const ratedAtAll = (counts: NinePoint): number => ratedFrom(counts, 1, 9)

/** The single ratings, lowest first. */
export const ratingsOf = (counts: NinePoint): readonly number[] =>
  counts.flatMap((count, place) => Array.from({ length: count }, () => place + 1))

/** Several groups as one. */
export const together = (groups: readonly NinePoint[]): NinePoint =>
  Array.from({ length: 9 }, (_, place) => groups.reduce((sum, group) => sum + (group[place] ?? 0), 0))
