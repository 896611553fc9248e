import type { RoundResult } from '#contract/consensus/round-result.ts'
import { lineLimit, measureOf } from '#web/charts/round-result/measure.ts'
import type { RoundResultState } from '#web/charts/round-result/state.ts'
import type { Language } from '#web/i18n/language.ts'
import { numberWord } from '#web/i18n/number-word.ts'
import { translator } from '#web/i18n/translate.ts'

type Props = Readonly<{ language: Language; of: RoundResult; state: RoundResultState }>

/** The rule in whole votes for this n, and what happens with a tie if there is one. */
export function RuleWords({ language, of, state }: Props) {
  const t = translator(language)
  const { advance } = of.rule
  const sentences = [
    typeof advance === 'number' ? t('wall.ruleAdvance', { n: advance }) : null,
    typeof advance === 'object'
      ? t('wall.ruleAdvanceKinds', { process: advance.process, effect: advance.effect })
      : null,
    orderWords(language, of),
    dropWords(language, of),
  ].filter((sentence) => sentence !== null)
  const { tied } = state.counts
  return (
    <>
      {t('wall.rule', { sentences: sentences.join(' ') })}
      {tied > 0 ? (
        <>
          {' '}
          {t('wall.tieAtCut')} <strong>{tieWords(language, of.rule.tie, tied)}</strong>
        </>
      ) : null}
    </>
  )
}

/** What items are ordered by, where it is not their yes votes. */
function orderWords(language: Language, of: RoundResult): string | null {
  const t = translator(language)
  switch (measureOf(of)) {
    case 'yes':
      return null
    case 'rated':
      return t('wall.orderRated')
    case 'median':
      return t('wall.orderMedian')
    case 'points':
      return t('wall.orderPoints', { n: of.round.plan.places ?? 0 })
  }
}

function dropWords(language: Language, of: RoundResult): string | null {
  const t = translator(language)
  const limit = lineLimit(language, of.rule)
  if (limit === null) return null
  const measure = measureOf(of)
  if (measure === 'rated') return t('wall.ruleDropRated', { limit })
  if (measure === 'median') return t('wall.ruleDropMedian', { limit })
  if (of.dropAtMost === null) return t('wall.ruleNoneDrops')
  return measure === 'points'
    ? t('wall.ruleDropPoints', { points: of.dropAtMost, most: of.denominator * (of.round.plan.places ?? 0) })
    : t('wall.ruleDrop', { yes: of.dropAtMost, n: of.denominator })
}

function tieWords(language: Language, tie: RoundResult['rule']['tie'], tied: number): string {
  const t = translator(language)
  const count = t('wall.tieAll', { n: numberWord(language, tied) })
  switch (tie) {
    case 'run-off':
      return t('wall.tieRunOff', { count })
    case 'lot':
      return t('wall.tieLot', { count })
    case 'include':
      return t('wall.tieInclude')
    case 'exclude':
      return t('wall.tieExclude')
  }
}
