import type { ComparedItemOutput, FateReasonOutput } from '#contract/consensus/sensitivity.ts'
import { leastPercent } from '#domain/consensus/sensitivity/criterion.ts'
import type { Language } from '#web/i18n/language.ts'
import { formatNumber, formatPercent } from '#web/i18n/number.ts'
import { numberWord } from '#web/i18n/number-word.ts'
import { translator } from '#web/i18n/translate.ts'

/** Shares that the compared rules ask for, with those that let the item in. Only for yes and no. */
const askedOf = ({ readings }: ComparedItemOutput): Readonly<{ met: number[]; missed: number[] }> => {
  const asked = readings.flatMap(({ rule, verdict }) =>
    verdict === null || rule === 'rand-ucla' ? [] : [{ percent: leastPercent[rule], isIn: verdict === 'in' }],
  )
  const percents = (isIn: boolean) =>
    asked.flatMap((one) => (one.isIn === isIn ? [one.percent] : [])).toSorted((a, b) => a - b)
  return { met: percents(true), missed: percents(false) }
}

/** "13 av 23 röstade ja (57 %, troligt spann 37–74 %)." */
export function votesWords(
  language: Language,
  { yes, n, share, interval }: Pick<ComparedItemOutput, 'yes' | 'n' | 'share' | 'interval'>,
): string {
  const t = translator(language)
  if (yes === null || n === null) return t('sensitivity.sayUnpublished')
  if (share === null || interval === null) return t('sensitivity.sayNobody')
  const low = formatNumber(language, Math.round(100 * interval.low))
  const high = formatPercent(language, Math.round(100 * interval.high))
  return t('sensitivity.sayYes', { x: yes, n, share: formatPercent(language, share), span: `${low}–${high}` })
}

const mostWords = {
  all: 'sensitivity.why.among-most',
  process: 'sensitivity.why.among-most-process',
  effect: 'sensitivity.why.among-most-effect',
} as const

/** Why it went as it did: "Kom med genom regeln att de tio med flest ja går vidare." */
export function whyWords(language: Language, why: FateReasonOutput): string {
  const t = translator(language)
  switch (why.says) {
    case 'among-most':
      return t(mostWords[why.kind ?? 'all'], { n: why.places, number: numberWord(language, why.places) })
    case 'tied-out':
      return t(why.tie === 'run-off' ? 'sensitivity.why.tied-run-off' : 'sensitivity.why.tied-out')
    case 'no-place':
      if (why.places === 0) return t('sensitivity.why.no-place-none')
      return why.places === 1
        ? t('sensitivity.why.no-place-one')
        : t('sensitivity.why.no-place', { number: numberWord(language, why.places) })
    case 'under-line': {
      const percent = formatPercent(language, Number(why.percent))
      return t('sensitivity.why.under-line', { percent, total: why.n, most: why.atMost })
    }
    default:
      return t(`sensitivity.why.${why.says}`)
  }
}

/** What another threshold would have made of it; nothing where no rule can be asked. */
export function thresholdWords(language: Language, item: ComparedItemOutput): string | null {
  if (item.fate === 'unknown') return null
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

/** The plain sentences of one item: what the votes say, why it went so, and what another rule had made of it. */
export const itemSentences = (language: Language, item: ComparedItemOutput): string =>
  [votesWords(language, item), whyWords(language, item.why), thresholdWords(language, item)]
    .filter((sentence) => sentence !== null)
    .join(' ')
