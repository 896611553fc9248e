import type { RoundResult } from '#contract/consensus/round-result.ts'
import { percentText } from '#domain/consensus/ratio.ts'
import { chosenWord } from '#domain/consensus/sensitivity/consensus-word.ts'
import type { Language } from '#web/i18n/language.ts'
import { formatPercent } from '#web/i18n/number.ts'
import { translator } from '#web/i18n/translate.ts'

/** What may be said of what goes on: consensus by a threshold that was declared, else that it is prioritised. */
export function chosenSentence(language: Language, { items, rule }: RoundResult): string | null {
  const t = translator(language)
  const on = items.filter(({ fate }) => fate === 'advanced')
  if (on.length === 0) return null
  const { consensus } = rule
  if (!consensus) return t('wall.wordPrioritised')
  const met = on.filter(({ yes, n }) => chosenWord({ isAdvanced: true, yes, n }, consensus) === 'consensus')
  return t('wall.wordConsensus', {
    x: met.length,
    n: on.length,
    percent: formatPercent(language, Number(percentText(consensus.share))),
  })
}
