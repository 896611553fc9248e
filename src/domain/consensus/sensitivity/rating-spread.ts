import { meanDeviation } from '#domain/kernel/statistics/deviation.ts'
import { type Measured, measured, unmeasured } from '#domain/kernel/statistics/measured.ts'
import { middleHalf } from '#domain/kernel/statistics/quantile.ts'
import { type RatingCounts, ratedBy } from '../rating.ts'
import { fewestVoters } from './fewest-voters.ts'
import { type RandUcla, randUcla } from './rand-ucla.ts'
import { ratedFrom, ratingsOf } from './rating-groups.ts'

export type RatingSpread = RandUcla &
  Readonly<{
    rated: number
    /** The middle half, quartiles of type 7. */
    lower: number
    upper: number
    /** Mean distance from the median, in steps of the scale. */
    meanDeviation: number
    /** The older rule for disagreement: a third or more at each end of the scale. */
    isSplitInThirds: boolean
  }>

/** At least a third gave 1–3 and at least a third 7–9. Nobody is no split. */
export const isSplitInThirds = (counts: RatingCounts): boolean => {
  const n = ratedBy(counts)
  return n > 0 && 3 * ratedFrom(counts, 1, 3) >= n && 3 * ratedFrom(counts, 7, 9) >= n
}

export type Split = 'both' | 'ipras' | 'thirds' | 'none'

/** Which of the two rules for disagreement say that the panel is split: IPRAS (RAND/UCLA), and the older one. */
export function splitOf({
  isDisagreement,
  isSplitInThirds: inThirds,
}: Pick<RatingSpread, 'isDisagreement' | 'isSplitInThirds'>): Split {
  if (isDisagreement) return inThirds ? 'both' : 'ipras'
  return inThirds ? 'thirds' : 'none'
}

/** How the ratings of one item lie. Not told where fewer than `fewestVoters` rated it. */
export function ratingSpread(counts: RatingCounts): Measured<RatingSpread, 'too-few'> {
  const ratings = ratingsOf(counts)
  const found = randUcla(counts)
  const half = middleHalf(ratings)
  const deviation = meanDeviation(ratings)
  if (ratings.length < fewestVoters || !found.known || !half || deviation === null)
    return unmeasured('too-few')
  return measured({
    ...found.value,
    rated: ratings.length,
    lower: half.lower,
    upper: half.upper,
    meanDeviation: deviation,
    isSplitInThirds: isSplitInThirds(counts),
  })
}
