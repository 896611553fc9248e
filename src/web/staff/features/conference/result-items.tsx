import type { RoundResult } from '#contract/consensus/round-result.ts'
import { fewestVoters } from '#domain/consensus/sensitivity/fewest-voters.ts'
import { type ToldMedian, toldMedian } from '#domain/consensus/sensitivity/told-median.ts'
import { pairAgreement } from '#domain/kernel/statistics/agreement.ts'
import { measureOf } from '#web/charts/round-result/measure.ts'
import { usePlace } from '../../place.tsx'
import { Badge } from '../../ui/badge.tsx'
import { CountShare } from '../../ui/figure.tsx'
import { oneOf, useFilter } from '../../ui/filter.ts'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { Section } from '../../ui/page-header.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Select } from '../../ui/select.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { fatesIn, itemsLike, shownFate } from './result-filter.ts'

type Item = RoundResult['items'][number]

const givenHeadings = {
  'yes-no': 'result.yes',
  choose: 'result.chosen',
  rate9: 'chart.rated',
  rank: 'result.ranked',
} as const

/** How often two of them answered alike, where enough did for it to say anything. */
const alikeIn = ({ yes, no }: Item): number | null =>
  yes === null || no === null || yes + no < fewestVoters ? null : pairAgreement([yes, no])

export function AllItems({ of }: Readonly<{ of: RoundResult }>) {
  const { t, number, percent } = useText()
  const measure = measureOf(of)
  const scoreOf = ({ score, counts }: Item): ToldMedian | null =>
    measure === 'points' ? (score?.points ?? null) : counts && toldMedian(counts)
  const { at } = usePlace()
  const { filter, shown } = useItemFilter(of.items)
  return (
    <Section title={t('result.allItems')}>
      {filter}
      <Table
        caption={t('result.allItems')}
        rows={shown}
        rowId={({ proposal }) => proposal}
        rowLink={({ proposal }) => at('indikatorbank', proposal)}
        columns={[
          {
            id: 'no',
            heading: t('result.originalNo'),
            align: 'end',
            fit: true,
            sortValue: ({ originalNo, pos }) => originalNo ?? pos,
            cell: ({ originalNo, pos }) => originalNo ?? pos,
          },
          {
            id: 'item',
            heading: t('result.item'),
            isRowHeading: true,
            cell: ({ text, shortName, withdrawn }) => (
              <>
                {shortName ?? text ?? <Badge of="missing">{t('result.textUnpublished')}</Badge>}
                {withdrawn ? ` ${t('result.withdrawn', { reason: withdrawn })}` : null}
              </>
            ),
          },
          {
            id: 'yes',
            heading: t(givenHeadings[of.round.form]),
            align: 'end',
            fit: true,
            sortValue: ({ yes }) => yes,
            cell: ({ yes, n, share }) =>
              yes === null ? (
                <Badge of="missing">{t('result.notPublished')}</Badge>
              ) : n === 0 ? (
                t('chart.nobodyAnswered')
              ) : (
                <CountShare x={yes} n={n} percent={share} />
              ),
          },
          ...(measure === 'points'
            ? []
            : [
                {
                  id: 'span',
                  heading: t('agreement.span'),
                  align: 'end' as const,
                  fit: true,
                  cell: ({ interval }: Item) =>
                    interval === null
                      ? '–'
                      : `${number(Math.round(100 * interval.low))}–${percent(Math.round(100 * interval.high))}`,
                },
              ]),
          ...(measure === 'yes'
            ? [
                {
                  id: 'no-votes',
                  heading: t('result.no'),
                  align: 'end' as const,
                  fit: true,
                  sortValue: ({ no }: Item) => no,
                  cell: ({ no }: Item) => no ?? '–',
                },
              ]
            : [
                {
                  id: 'score',
                  heading: t(measure === 'points' ? 'chart.points' : 'chart.median'),
                  align: 'end' as const,
                  fit: true,
                  sortValue: (item: Item) => {
                    const score = scoreOf(item)
                    return score === 'too-few' ? null : score
                  },
                  cell: (item: Item) => {
                    const score = scoreOf(item)
                    if (score === 'too-few') return <Badge of="missing">{t('agreement.fewRated')}</Badge>
                    return score === null ? '–' : number(score)
                  },
                },
                {
                  id: 'counts',
                  heading: t(measure === 'points' ? 'result.ranks' : 'result.ratings'),
                  fit: true,
                  cell: ({ counts }: Item) => counts?.join(' ') ?? '–',
                },
              ]),
          {
            id: 'abstain',
            heading: t(measure === 'points' ? 'result.blank' : 'result.abstain'),
            align: 'end',
            fit: true,
            sortValue: ({ abstain }) => abstain,
            cell: ({ abstain }) => abstain ?? '–',
          },
          ...(of.round.form === 'yes-no'
            ? [
                {
                  id: 'alike',
                  heading: t('agreement.alike'),
                  align: 'end' as const,
                  fit: true,
                  cell: (item: Item) => {
                    const share = alikeIn(item)
                    if (share !== null) return percent(Math.round(100 * share))
                    const isPublished = item.yes !== null && item.no !== null
                    return (
                      <Badge of="missing">
                        {t(isPublished ? 'agreement.fewRated' : 'result.notPublished')}
                      </Badge>
                    )
                  },
                },
              ]
            : []),
          { id: 'fate', heading: t('result.fate'), fit: true, cell: (item) => <Fate of={item} /> },
        ]}
      />
    </Section>
  )
}

/** A screen of them on a phone; a shorter list is looked through faster than a filter is filled in. */
const fewToFilter = 12

/** The fields above the table, and the rows that they leave: a phone shows two of ninety-seven at a time. */
function useItemFilter(items: readonly Item[]) {
  const { t } = useText()
  const [words, setWords] = useFilter('ord')
  const [fateText, setFate] = useFilter('utfall')
  const fates = fatesIn(items)
  const fate = oneOf(fateText, ['all', ...fates] as const, 'all')
  const shown = itemsLike(items, { words, fate: fate === 'all' ? null : fate })
  const filter =
    items.length <= fewToFilter ? null : (
      <FilterBar names={['ord', 'utfall']} shown={shown.length} total={items.length}>
        <SearchField quiet label={t('result.filterWords')} value={words} onChange={setWords} width="short" />
        <Select
          quiet
          label={t('result.fate')}
          value={fate}
          onChange={(chosen) => setFate(chosen === 'all' ? '' : chosen)}
          options={[
            { id: 'all', label: t('common.all') },
            ...fates.map((id) => ({
              id,
              label: id === 'unknown' ? t('result.notPublished') : t(`fate.${id}`),
            })),
          ]}
        />
      </FilterBar>
    )
  return { filter, shown }
}

function Fate({ of }: Readonly<{ of: Item }>) {
  const { t } = useText()
  const fate = shownFate(of)
  return fate === 'unknown' ? <Badge of="missing">{t('result.notPublished')}</Badge> : <Badge of={fate} />
}
