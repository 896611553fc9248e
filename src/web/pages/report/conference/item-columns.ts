import type { ReportedItem, ReportedRound } from '#contract/consensus/report-facts.ts'
import type { Cell, Column } from '#domain/kernel/report/block.ts'
import { formatNumber, formatPercent } from '#web/i18n/number.ts'
import { ruleText } from '#web/i18n/rule-text.ts'
import { column, figure, type Making, words } from './make.ts'
import { countFigure, fateText, pointsFigure, proposalName, yesFigure } from './names.ts'

export type ItemColumn = Readonly<{ column: Column; cell: (item: ReportedItem) => Cell }>

const yesLabels = {
  'yes-no': 'conferenceReport.yes',
  choose: 'result.chosen',
  rate9: 'conferenceReport.rated',
  rank: 'result.ranked',
} as const

function spanText({ t, language }: Making, { interval }: ReportedItem): string {
  if (interval === null) return t('report.state.notApplicable')
  const [low, high] = [Math.round(100 * interval.low), Math.round(100 * interval.high)]
  return `${formatNumber(language, low)}–${formatPercent(language, high)}`
}

/** What stands in a round's table beside the share, by the form of its ballots. */
function formColumns(making: Making, round: ReportedRound): readonly ItemColumn[] {
  const { t } = making
  const span: ItemColumn = {
    column: column('span', t('agreement.span')),
    cell: (item) => words(spanText(making, item)),
  }
  switch (round.form) {
    case 'yes-no':
    case 'choose':
    case 'rate9':
      return [span]
    case 'rank':
      return [
        { column: column('points', t('chart.points')), cell: (item) => figure(pointsFigure(round, item)) },
      ]
  }
}

/** No is told of yes and no alone: to leave something out of a choice or an order is no judgement of it. */
function saidColumns(making: Making, round: ReportedRound): readonly ItemColumn[] {
  const { t } = making
  if (!round.items.some(({ no, abstain }) => no !== null || abstain !== null)) return []
  const isJudged = round.form === 'yes-no' || round.form === 'rate9'
  return [
    ...(round.form === 'yes-no'
      ? [
          {
            column: column('no', t('conferenceReport.no')),
            cell: (item: ReportedItem) => figure(countFigure(round, item, item.no)),
          },
        ]
      : []),
    {
      column: column('abstain', t(isJudged ? 'conferenceReport.abstain' : 'result.blank')),
      cell: (item) => figure(countFigure(round, item, item.abstain)),
    },
  ]
}

/** The table of a round's proposals: the share with its span, what the form measures beside it, and the fate. */
export function itemColumns(making: Making, round: ReportedRound): readonly ItemColumn[] {
  const { t } = making
  return [
    {
      column: column('proposal', t('conferenceReport.proposal')),
      cell: (item) => words(proposalName(making, item)),
    },
    {
      column: column('kind', t('conferenceReport.kind')),
      cell: (item) => words(t(`conferenceReport.${item.kind}`)),
    },
    {
      column: column('yes', t(yesLabels[round.form]), { rule: ruleText(making.language).count(round) }),
      cell: (item) => figure(yesFigure(round, item)),
    },
    ...formColumns(making, round),
    ...saidColumns(making, round),
    { column: column('fate', t('conferenceReport.fate')), cell: (item) => words(fateText(making, item)) },
  ]
}
