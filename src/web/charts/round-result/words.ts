import type { Language } from '#web/i18n/language.ts'
import { formatRange } from '#web/i18n/number.ts'
import { translator } from '#web/i18n/translate.ts'
import type { Measure } from './measure.ts'
import type { Gap } from './pages.ts'
import {
  type ResultFate,
  type ResultItem,
  type ResultLine,
  type RoundResultState,
  resultFates,
  type Said,
} from './state.ts'

export const fateKeys = {
  advanced: 'fate.advanced',
  tied: 'fate.tied',
  remains: 'fate.remains',
  dropped: 'fate.dropped',
} as const satisfies Record<ResultFate, string>

const countKeys = {
  advanced: 'chart.count.advanced',
  tied: 'chart.count.tied',
  remains: 'chart.count.remains',
  dropped: 'chart.count.dropped',
} as const satisfies Record<ResultFate, string>

const gapKeys = {
  advanced: 'chart.gap.advanced',
  tied: 'chart.gap.tied',
  remains: 'chart.gap.remains',
  dropped: 'chart.gap.dropped',
} as const satisfies Record<ResultFate, string>

const givenKeys = {
  yes: 'chart.given.yes',
  rated: 'chart.given.rated',
  median: 'chart.given.median',
  points: 'chart.given.points',
} as const satisfies Record<Measure, string>

/** "18 ja", "75 % gav 7–9", "median 7,5" or "12 poäng"; from the least to the most where there are several. */
function givenWords(language: Language, measure: Measure, least: Said, most = least): string {
  if (least === null || most === null) return translator(language)('chart.given.untold')
  return translator(language)(givenKeys[measure], { given: formatRange(language, least, most) })
}

/** What stands beside an item's bar. */
export function saidWords(
  language: Language,
  item: ResultItem,
  { n, measure }: Pick<RoundResultState, 'n' | 'measure'>,
): string {
  const t = translator(language)
  const { own, yes } = item
  if (!own) return t('count.of', { x: yes, n })
  if (own.value === null) return t('chart.nobodyAnswered')
  if (own.value === 'too-few') return t('chart.fewRated')
  return measure === 'rated' ? t('count.of', { x: yes, n: own.n }) : givenWords(language, measure, own.value)
}

export function lineWords(language: Language, line: ResultLine, n: number, measure: Measure = 'yes'): string {
  const t = translator(language)
  switch (line.type) {
    case 'filled':
      return t('chart.placesFilled', { x: line.x, n: line.places })
    case 'cut':
      return t('chart.cutAt', { given: givenWords(language, measure, line.yes) })
    case 'drop':
      if (measure !== 'yes') return t('chart.dropLineOwn', { limit: line.percent })
      return t('chart.dropLine', { percent: line.percent, yes: line.atMost, n })
    case 'places': {
      const slots = { x: line.x, n: line.places, given: givenWords(language, measure, line.yes) }
      if (line.x > line.places) return t('chart.placesExceeded', slots)
      return t(line.tiedOutside && line.x < line.places ? 'chart.tiedOutside' : 'chart.placesAndCut', slots)
    }
  }
}

export function gapWords(
  language: Language,
  { fate, count, places, yes }: Gap,
  measure: Measure = 'yes',
): string {
  const t = translator(language)
  const slots = {
    n: count,
    places: formatRange(language, ...places),
    given: yes ? givenWords(language, measure, ...yes) : givenWords(language, measure, null),
  }
  return fate ? t(gapKeys[fate], slots) : t('chart.gap.mixed', slots)
}

/** "Går vidare", or "Går vidare, lika vid gränsen" where the tie rule settled it. */
export function fateWords(language: Language, fate: ResultFate, wasTied: boolean): string {
  const t = translator(language)
  const word = t(fateKeys[fate])
  return wasTied && fate !== 'tied' ? t('chart.wasTied', { fate: word }) : word
}

/** How many of each fate, those that occur, in the order of the shapes. */
export const countWords = (
  language: Language,
  counts: RoundResultState['counts'],
): readonly Readonly<{ fate: ResultFate; words: string }>[] =>
  resultFates
    .filter((fate) => counts[fate] > 0)
    .map((fate) => ({ fate, words: translator(language)(countKeys[fate], { n: counts[fate] }) }))

/** The heading says what must happen: "3 förslag är lika om 2 platser", else how many advance. */
export function findingWords(language: Language, { groups, counts }: RoundResultState): string {
  const t = translator(language)
  const left = groups.reduce((sum, { placesLeft }) => sum + (placesLeft ?? 0), 0)
  if (counts.tied > 0) {
    return t('chart.findingTied', { n: counts.tied, places: t('chart.placesLeft', { n: left }) })
  }
  return t('chart.findingAdvanced', { n: counts.advanced })
}
