import { type Measured, measured, unmeasured } from '#domain/kernel/statistics/measured.ts'
import { median, quantile } from '#domain/kernel/statistics/quantile.ts'
import type { RatingCounts } from '../rating.ts'
import { ratingsOf } from './rating-groups.ts'

/** IPRAS of a panel in full symmetry, and how much each step of asymmetry adds; some papers print 2.5 for the first. */
export const iprasBase = 2.35
export const iprasSlope = 1.5

export type RandUcla = Readonly<{
  median: number
  p30: number
  p70: number
  /** Interpercentile range: p70 − p30. */
  ipr: number
  /** Its middle. */
  centre: number
  /** |5 − centre|. */
  asymmetry: number
  /** The range that still counts as agreement, given the asymmetry. */
  ipras: number
  isDisagreement: boolean
  /** Median 7–9, 4–6 or 1–3 without disagreement; 6.5 and 3.5 count upwards. */
  verdict: 'in' | 'uncertain' | 'out'
}>

// Percentiles of whole ratings are exact to fifths or so: what differs by less is the same.
const rounding = 1e-9

/** The RAND/UCLA appropriateness method for one item on a scale of 1 to 9, with percentiles of type 7. */
export function randUcla(counts: RatingCounts): Measured<RandUcla, 'no-ratings'> {
  const ratings = ratingsOf(counts)
  const [middle, p30, p70] = [median(ratings), quantile(ratings, 0.3), quantile(ratings, 0.7)]
  if (middle === null || p30 === null || p70 === null) return unmeasured('no-ratings')
  const ipr = p70 - p30
  const centre = (p30 + p70) / 2
  const asymmetry = Math.abs(5 - centre)
  const ipras = iprasBase + iprasSlope * asymmetry
  const isDisagreement = ipr > ipras + rounding
  const side = middle >= 6.5 ? 'in' : middle >= 3.5 ? 'uncertain' : 'out'
  return measured({
    ...{ median: middle, p30, p70, ipr, centre, asymmetry, ipras, isDisagreement },
    verdict: isDisagreement ? 'uncertain' : side,
  })
}
