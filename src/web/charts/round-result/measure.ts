import type { RoundResult } from '#contract/consensus/round-result.ts'
import { highestRating } from '#domain/consensus/rating.ts'
import {
  isBelow,
  isMedianText,
  isShareText,
  medianRatio,
  percentText,
  ratioOf,
} from '#domain/consensus/ratio.ts'
import { hasToldMedian } from '#domain/consensus/sensitivity/told-median.ts'
import type { Language } from '#web/i18n/language.ts'
import { formatNumber, formatPercent } from '#web/i18n/number.ts'

/** What the bars of a round show: yes, the share of 7 to 9, the median of the ratings, or points of a ranking. */
export type Measure = 'yes' | 'rated' | 'median' | 'points'

/** What an item is placed by where it is not its yes votes. */
export type OwnMeasure = Readonly<{
  /** Whole percent, median or points; null where nobody answered. */
  value: number | 'too-few' | null
  /** What it was placed by, 0 to 1: the length of its bar, where the value is told. */
  fraction: number
  /** The item's own denominator. */
  n: number
  isUnderLine: boolean
}>

export function measureOf({ round, rule }: Pick<RoundResult, 'round' | 'rule'>): Measure {
  if (round.form === 'rank') return 'points'
  if (round.form !== 'rate9') return 'yes'
  return rule.score === 'median' ? 'median' : 'rated'
}

type Item = RoundResult['items'][number]

const isUnder = ({ score, dropBelow }: RoundResult['rule'], of: Item['score']): boolean => {
  if (!of || dropBelow === undefined) return false
  if (score === 'median') return isMedianText(dropBelow) && isBelow(of.points, of.of, medianRatio(dropBelow))
  return isShareText(dropBelow) && isBelow(of.points, of.of, ratioOf(dropBelow))
}

const values: Readonly<Record<Exclude<Measure, 'yes'>, (item: Item) => OwnMeasure['value']>> = {
  rated: ({ share, score }) => (score ? share : null),
  median: ({ score, yes, no }) =>
    score && (hasToldMedian((yes ?? 0) + (no ?? 0)) ? score.points / score.of : 'too-few'),
  points: ({ score }) => score?.points ?? null,
}

/** Null for a round of yes votes. */
export function ownMeasure(of: Pick<RoundResult, 'round' | 'rule'>, item: Item): OwnMeasure | null {
  const measure = measureOf(of)
  if (measure === 'yes') return null
  const { score, n } = item
  const fraction = score ? score.points / score.of : 0
  return {
    value: values[measure](item),
    fraction: measure === 'median' ? fraction / highestRating : fraction,
    n,
    isUnderLine: isUnder(of.rule, score),
  }
}

/** As a part of an item, which has none where it is placed by its yes votes. */
export const withOwn = (own: OwnMeasure | null): Readonly<{ own?: OwnMeasure }> => (own ? { own } : {})

/** The line that items fall under: "50 %", or a median such as "6,5". */
export function lineLimit(language: Language, { dropBelow, score }: RoundResult['rule']): string | null {
  if (dropBelow === undefined) return null
  return score === 'median'
    ? formatNumber(language, Number(dropBelow))
    : formatPercent(language, Number(percentText(dropBelow)))
}
