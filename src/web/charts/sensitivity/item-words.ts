import type { ComparedItemOutput, FateReasonOutput } from '#contract/consensus/sensitivity.ts'
import { leastPercent } from '#domain/consensus/sensitivity/criterion.ts'
import type { Language } from '#web/i18n/language.ts'
import { formatNumber, formatPercent } from '#web/i18n/number.ts'
import { numberWord } from '#web/i18n/number-word.ts'
import { translator } from '#web/i18n/translate.ts'
import { ruleNames } from './rule-words.ts'

/** Shares that the compared rules ask for, with those that let the item in. Only for yes and no. */
const askedOf = ({ readings }: ComparedItemOutput): Readonly<{ met: number[]; missed: number[] }> => {
  const asked = readings.flatMap(({ rule, verdict }) =>
    verdict === null || rule === 'rand-ucla' ? [] : [{ percent: leastPercent[rule], isIn: verdict === 'in' }],
  )
  const percents = (isIn: boolean) =>
    asked.flatMap((one) => (one.isIn === isIn ? [one.percent] : [])).toSorted((a, b) => a - b)
  return { met: percents(true), missed: percents(false) }
}

function spreadWords(
  language: Language,
  { median, lower, upper, isDisagreement }: NonNullable<ComparedItemOutput['ratings']>,
): readonly string[] {
  const t = translator(language)
  const middle = `${formatNumber(language, lower)}–${formatNumber(language, upper)}`
  return [
    t('sensitivity.saySpread', { median: formatNumber(language, median), middle }),
    ...(isDisagreement ? [t('sensitivity.sayDisagreement')] : []),
  ]
}

/** What the places went by. */
function bestWords(language: Language, { form, byMedian }: ComparedItemOutput): string {
  const t = translator(language)
  if (form === 'rank') return t('sensitivity.most.points')
  if (form === 'rate9') return t(byMedian ? 'sensitivity.most.median' : 'sensitivity.most.ratings')
  return t('sensitivity.most.yes')
}

/** "13 av 23 röstade ja (57 %, troligt spann 37–74 %)." */
export function votesWords(language: Language, item: ComparedItemOutput): string {
  const t = translator(language)
  const { form, yes, n, share, interval, score, ratings } = item
  if (yes === null || n === null) return t('sensitivity.sayUnpublished')
  if (form === 'rank') {
    return score
      ? t('sensitivity.sayRanked', { x: yes, n, points: score.points, of: score.of })
      : t('sensitivity.sayNobody')
  }
  if (share === null || interval === null) return t('sensitivity.sayNobody')
  const low = formatNumber(language, Math.round(100 * interval.low))
  const high = formatPercent(language, Math.round(100 * interval.high))
  const slots = { x: yes, n, share: formatPercent(language, share), span: `${low}–${high}` }
  if (form === 'choose') return t('sensitivity.sayChosen', slots)
  if (form !== 'rate9') return t('sensitivity.sayYes', slots)
  return [t('sensitivity.sayRated', slots), ...(ratings ? spreadWords(language, ratings) : [])].join(' ')
}

const mostWords = {
  all: 'sensitivity.why.among-most',
  process: 'sensitivity.why.among-most-process',
  effect: 'sensitivity.why.among-most-effect',
} as const

/** Why it went as it did: "Kom med genom regeln att de tio med flest ja går vidare." */
export function whyWords(language: Language, item: ComparedItemOutput): string {
  const t = translator(language)
  const why: FateReasonOutput = item.why
  const most = bestWords(language, item)
  switch (why.says) {
    case 'among-most':
      return t(mostWords[why.kind ?? 'all'], {
        n: why.places,
        number: numberWord(language, why.places),
        most,
      })
    case 'tied-out':
      return t(why.tie === 'run-off' ? 'sensitivity.why.tied-run-off' : 'sensitivity.why.tied-out')
    case 'no-place':
      if (why.places === 0) return t('sensitivity.why.no-place-none')
      return why.places === 1
        ? t('sensitivity.why.no-place-one')
        : t('sensitivity.why.no-place', { number: numberWord(language, why.places), most })
    case 'under-line': {
      const percent = formatPercent(language, Number(why.percent))
      return t('sensitivity.why.under-line', { percent, total: why.n, most: why.atMost })
    }
    case 'under-share': {
      const percent = formatPercent(language, Number(why.percent))
      return t(item.form === 'rank' ? 'sensitivity.why.under-points' : 'sensitivity.why.under-ratings', {
        percent,
      })
    }
    case 'under-median':
      return t('sensitivity.why.under-median', { median: formatNumber(language, Number(why.median)) })
    default:
      return t(`sensitivity.why.${why.says}`)
  }
}

/** For ratings, whose rules ask for more than a share: which of them would have decided otherwise. */
function ruleTurnWords(language: Language, { readings, fate }: ComparedItemOutput): string | null {
  const t = translator(language)
  const heard = readings.filter(({ verdict }) => verdict !== null)
  const turned = heard.filter(({ flip }) => flip !== null)
  if (heard.length === 0) return null
  const rules = (turned.length > 0 ? turned : heard).map(({ rule }) => ruleNames[rule]).join(', ')
  if (turned.length === 0) return t('sensitivity.sameBy', { rules })
  return t(fate === 'advanced' ? 'sensitivity.fallenBy' : 'sensitivity.enteredBy', { rules })
}

/** What another threshold would have made of it; nothing where no rule can be asked. */
export function thresholdWords(language: Language, item: ComparedItemOutput): string | null {
  if (item.fate === 'unknown') return null
  if (item.form === 'rate9') return ruleTurnWords(language, item)
  const t = translator(language)
  const { met, missed } = askedOf(item)
  const percent = (of: number) => formatPercent(language, of)
  const [mostMet, leastMissed] = [met.at(-1), missed[0]]
  if (item.fate !== 'advanced') {
    if (mostMet !== undefined) return t('sensitivity.hadEntered', { percent: percent(mostMet) })
    return leastMissed === undefined
      ? null
      : t('sensitivity.hadNotEntered', { percent: percent(leastMissed) })
  }
  if (mostMet === undefined) {
    return leastMissed === undefined ? null : t('sensitivity.hadFallen', { percent: percent(leastMissed) })
  }
  return leastMissed === undefined
    ? t('sensitivity.hadStood', { percent: percent(mostMet) })
    : t('sensitivity.hadStoodUntil', { least: percent(mostMet), most: percent(leastMissed) })
}

/** The word is used only where a declared threshold was met. */
const chosenWords = (language: Language, { word }: ComparedItemOutput): string | null =>
  word === 'consensus' ? translator(language)('sensitivity.wordConsensus') : null

/** The plain sentences of one item: what the votes say, why it went so, and what another rule had made of it. */
export const itemSentences = (language: Language, item: ComparedItemOutput): string =>
  [
    votesWords(language, item),
    whyWords(language, item),
    chosenWords(language, item),
    thresholdWords(language, item),
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
