import type { ReportedRound } from '#contract/consensus/report-facts.ts'
import type { Stated } from '#domain/kernel/report/block.ts'
import { ruleText } from '#web/i18n/rule-text.ts'
import { type Making, stated } from './make.ts'

type Worded = Pick<Making, 't' | 'language'>
type Ruled = Pick<ReportedRound, 'form' | 'places' | 'rule' | 'denominator' | 'imported'>

/** What the shares of a round are shares of. Each rated proposal has a number of its own, in its row. */
const denominatorLine = ({ t, language }: Worded, round: Ruled): string => {
  const what = ruleText(language).count(round)
  return round.denominator === null || round.form === 'rate9'
    ? what
    : t('conferenceReport.denominatorValue', { n: round.denominator, what })
}

/** The rule in words, in the order in which it is applied. */
export function ruleFields(making: Worded, round: Ruled): readonly Stated[] {
  const { t, language } = making
  const { rule } = round
  const say = ruleText(language)
  const only = (name: string, is: string | null): readonly Stated[] => (is === null ? [] : [stated(name, is)])
  return [
    stated(t('rule.advances'), say.advances(round)),
    ...only(t('rule.order'), say.order(round)),
    stated(t('rule.drops'), say.drops(round, round.denominator)),
    stated(t('rule.rest'), say.rest(rule)),
    // What a document does not tell is not filled in from how Samsyn would have done it.
    ...(rule.advance === undefined
      ? []
      : [stated(t('rule.tie'), round.imported ? null : say.tieWithFirst(rule))]),
    ...only(t('rule.consensus'), say.consensus(rule)),
    ...only(t('rule.quorum'), say.quorum(rule)),
    stated(t('conferenceReport.denominator'), denominatorLine(making, round)),
  ]
}
