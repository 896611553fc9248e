import type { RoundResult } from '#contract/consensus/conference.ts'
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
    of.rule.dropBelow === undefined
      ? null
      : of.dropAtMost === null
        ? t('wall.ruleNoneDrops')
        : t('wall.ruleDrop', { yes: of.dropAtMost, n: of.denominator }),
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
