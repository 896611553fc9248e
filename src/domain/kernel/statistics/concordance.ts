import { type Measured, measured, unmeasured } from './measured.ts'
import { midRanks, tieSizes } from './mid-ranks.ts'

export type Concordance = Readonly<{
  /** Kendall's coefficient corrected for ties: 0 nobody agrees, 1 all give the same order. */
  w: number
  chiSquare: number
  degreesOfFreedom: number
  raters: number
  items: number
  /** Sum of squared distances of the items' rank sums from their mean. */
  spread: number
  /** Σ(t³ − t) over every tie of every rater. */
  ties: number
}>

export type NoConcordance = 'too-few-raters' | 'too-few-items' | 'incomplete' | 'all-tied'

/**
 * Kendall's W with ties, over complete rankings: a row for each rater, a value for each item in the same order.
 * Values are ranked within the row, so ranks and scores both do as long as they point the same way.
 * W = 12S / (m²(n³ − n) − mΣT), χ² = m(n − 1)W with n − 1 degrees of freedom.
 * Not defined for fewer than two raters or items, for rows that leave something out, or where all rank all alike.
 */
export function concordance(rows: readonly (readonly number[])[]): Measured<Concordance, NoConcordance> {
  const raters = rows.length
  const items = rows[0]?.length ?? 0
  if (raters < 2) return unmeasured('too-few-raters')
  if (rows.some((row) => row.length !== items || row.some(Number.isNaN))) return unmeasured('incomplete')
  if (items < 2) return unmeasured('too-few-items')
  const ranks = rows.map(midRanks)
  const ties = rows.flatMap(tieSizes).reduce((sum, size) => sum + size ** 3 - size, 0)
  const room = raters ** 2 * (items ** 3 - items) - raters * ties
  if (room === 0) return unmeasured('all-tied')
  const mean = (raters * (items + 1)) / 2
  const spread = Array.from({ length: items }, (_, item) =>
    ranks.reduce((sum, row) => sum + (row[item] ?? 0), 0),
  ).reduce((sum, total) => sum + (total - mean) ** 2, 0)
  const w = (12 * spread) / room
  return measured({
    ...{ w, raters, items, spread, ties },
    chiSquare: raters * (items - 1) * w,
    degreesOfFreedom: items - 1,
  })
}

/**
 * Items that at least nine raters of ten put in the lowest third, by position. They make W greater without the
 * raters agreeing on what matters, so a W is never shown without saying how many they are. `last` says which end
 * of the values is the lowest place: `greatest` for ranks (1 is best), `least` for scores.
 */
export function clearLosers(
  rows: readonly (readonly number[])[],
  last: 'greatest' | 'least',
): readonly number[] {
  const ranks = rows.map((row) => midRanks(last === 'greatest' ? row : row.map((value) => -value)))
  const items = rows[0]?.length ?? 0
  const isLow = (rank: number | undefined) => rank !== undefined && 3 * rank > 2 * items + 1
  return Array.from({ length: items }, (_, item) => item).filter((item) => {
    const low = ranks.filter((row) => isLow(row[item])).length
    return ranks.length > 0 && 10 * low >= 9 * ranks.length
  })
}

/** The same rows without the items at these positions. */
export const without = (
  rows: readonly (readonly number[])[],
  left: readonly number[],
): readonly (readonly number[])[] => rows.map((row) => row.filter((_value, item) => !left.includes(item)))
