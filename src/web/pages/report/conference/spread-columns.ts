import type { ReportedItem, ReportedRound } from '#contract/consensus/report-facts.ts'
import { type RatingSpread, splitOf } from '#domain/consensus/sensitivity/rating-spread.ts'
import type { Cell } from '#domain/kernel/report/block.ts'
import { formatNumber } from '#web/i18n/number.ts'
import type { ItemColumn } from './item-columns.ts'
import { column, figure, type Making, words } from './make.ts'
import { medianFigure, proposalName } from './names.ts'

/** How the ratings of each proposal lie; where fewer than five rated it, that is what is told. */
export function spreadColumns(making: Making, round: ReportedRound): readonly ItemColumn[] {
  const { t, language } = making
  const told = (cell: (spread: RatingSpread, item: ReportedItem) => Cell) => (item: ReportedItem) =>
    item.spread ? cell(item.spread, item) : words(t('agreement.fewRated'))
  return [
    {
      column: column('proposal', t('conferenceReport.proposal')),
      cell: (item) => words(proposalName(making, item)),
    },
    {
      column: column('median', t('chart.median')),
      cell: told((_spread, item) => figure(medianFigure(round, item))),
    },
    {
      column: column('middle', t('agreement.middle')),
      cell: told(({ lower, upper }) =>
        words(`${formatNumber(language, lower)}–${formatNumber(language, upper)}`),
      ),
    },
    {
      column: column('deviation', t('agreement.deviation')),
      cell: told(({ meanDeviation }) => words(formatNumber(language, meanDeviation, 1))),
    },
    {
      column: column('class', t('agreement.class')),
      cell: told(({ verdict }) => words(t(`agreement.class.${verdict}`))),
    },
    {
      column: column('split', t('agreement.split')),
      cell: told((spread) => words(t(`agreement.split.${splitOf(spread)}`))),
    },
  ]
}
