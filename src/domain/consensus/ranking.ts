/** Places that a ballot may ask for; as many as one character can tell apart in a published column. */
export const mostRanks = 35

/** How many put the item first, second, and so on to the last place asked for. */
export type RankCounts = readonly number[]

export const noRanks = (places: number): RankCounts => Array.from({ length: places }, () => 0)

/** A place from 1 as one character: 1 to 9, then a to z; "0" is left out of the ranking. */
export const writeRank = (place: number): string => place.toString(mostRanks + 1)

/** The place that a character stands for, of so many; 0 is left out, undefined no place at all. */
export function rankOf(character: string, places: number): number | undefined {
  if (!/^[0-9a-z]$/.test(character)) return undefined
  const place = Number.parseInt(character, mostRanks + 1)
  return place <= places ? place : undefined
}

/** Σ(r + 1 − place): the first of three places gives 3 points, the last gives 1. */
export const pointsOf = (counts: RankCounts): number =>
  counts.reduce((sum, count, at) => sum + count * (counts.length - at), 0)
