/** The worst and the best an item can be given. */
export const lowestRating = 1
export const highestRating = 9

/** From here a rating speaks for the item: 7, 8 and 9 (consensus brief 3.2). */
export const favourableFrom = 7

/** 1 to 9, or null for "kan inte bedöma", which is out of every denominator of the item. */
export type Rating = number | null

/** How many gave each rating: the first is how many gave a 1, the ninth how many gave a 9. */
export type RatingCounts = readonly number[]

export const noRatings: RatingCounts = Array.from({ length: highestRating }, () => 0)

/** The rating that a character stands for: "1" to "9", "-" for null; undefined where it is neither. */
export function ratingOf(character: string): Rating | undefined {
  if (character === '-') return null
  return /^[1-9]$/.test(character) ? Number(character) : undefined
}

export const writeRatings = (ratings: readonly Rating[]): string =>
  ratings.map((rating) => rating ?? '-').join('')

export const countRatings = (ratings: readonly Rating[]): RatingCounts =>
  noRatings.map((_none, at) => ratings.filter((rating) => rating === at + lowestRating).length)

/** Those who rated the item: its denominator. */
export const ratedBy = (counts: RatingCounts): number => counts.reduce((sum, count) => sum + count, 0)

/** How many gave 7, 8 or 9. */
export const favourable = (counts: RatingCounts): number =>
  ratedBy(counts.slice(favourableFrom - lowestRating))

/** The median, doubled so that it is a whole number: 13 is 6.5. Null where nobody rated the item. */
export function medianTwice(counts: RatingCounts): number | null {
  const n = ratedBy(counts)
  if (n === 0) return null
  // The ratings in order, asked for one place at a time: the two in the middle, which may be the same one.
  const at = (place: number): number => {
    let left = place
    const found = counts.findIndex((count) => {
      left -= count
      return left < 0
    })
    return found + lowestRating
  }
  return at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))
}
