import type { ReportedRound } from '#contract/consensus/report-facts.ts'
import { votersAsked } from '#domain/consensus/sensitivity/consensus-word.ts'
import type { Stated } from '#domain/kernel/report/block.ts'
import { formatPercent } from '#web/i18n/number.ts'
import { type Making, stated } from './make.ts'

const percentOf = (dropBelow: string): number => Math.round(Number(dropBelow) * 10_000) / 100

export function tieWords({ t }: Pick<Making, 't'>, { tie, tieFirst }: ReportedRound['rule']): string {
  const rules = {
    'run-off': t('plan.tieRunOff'),
    include: t('plan.tieInclude'),
    exclude: t('plan.tieExclude'),
    lot: t('plan.tieLot'),
  }
  const first = (tieFirst ?? []).map((criterion) =>
    criterion === 'perspective' ? t('rule.tieFirstPerspective') : t('rule.tieFirstPrevRound'),
  )
  return [...first, rules[tie]].join(', ')
}

function dropWords({ t, language }: Worded, { rule, denominator, dropAtMost }: Ruled): string {
  if (rule.dropBelow === undefined) return t('rule.dropsNone')
  const percent = formatPercent(language, percentOf(rule.dropBelow))
  return denominator === null || dropAtMost === null
    ? t('rule.dropsUnder', { percent })
    : t('rule.dropsUnderWhole', { percent, n: denominator, yes: dropAtMost })
}

function advanceWords({ t }: Worded, { advance }: ReportedRound['rule']): string {
  if (advance === undefined) return t('rule.advancesNone')
  return typeof advance === 'number'
    ? t('rule.advancesMost', { n: advance })
    : t('rule.advancesPerKind', advance)
}

export const denominatorWords = ({ t }: Pick<Making, 't'>, { rule }: Pick<ReportedRound, 'rule'>): string =>
  rule.denominator === 'cast' ? t('plan.denominatorCast') : t('plan.denominatorElectorate')

type Worded = Pick<Making, 't' | 'language'>
type Ruled = Pick<ReportedRound, 'rule' | 'denominator' | 'dropAtMost' | 'imported'>

/** The rule in words, in the order in which it is applied. */
export function ruleFields(making: Worded, round: Ruled): readonly Stated[] {
  const { t } = making
  const { rule, denominator } = round
  const of = denominatorWords(making, round)
  return [
    stated(t('rule.advances'), advanceWords(making, rule)),
    stated(t('rule.drops'), dropWords(making, round)),
    stated(t('rule.rest'), rule.rest === 'remains' ? t('plan.restRemains') : t('plan.restDropped')),
    // What a document does not tell is not filled in from how Samsyn would have done it.
    ...(rule.advance === undefined
      ? []
      : [stated(t('rule.tie'), round.imported ? null : tieWords(making, rule))]),
    ...(rule.consensus
      ? [
          stated(
            t('rule.consensus'),
            t('rule.consensusAt', {
              percent: formatPercent(making.language, percentOf(rule.consensus.share)),
              voters: votersAsked(rule.consensus),
            }),
          ),
        ]
      : []),
    ...(rule.quorum
      ? [
          stated(
            t('rule.quorum'),
            t('rule.quorumAt', { num: rule.quorum.num, den: rule.quorum.den, min: rule.quorum.min }),
          ),
        ]
      : []),
    stated(
      t('conferenceReport.denominator'),
      denominator === null ? of : t('conferenceReport.denominatorValue', { n: denominator, what: of }),
    ),
  ]
}
