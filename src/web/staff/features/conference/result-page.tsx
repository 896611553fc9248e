import { useState } from 'react'
import { useParams } from 'react-router'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { RoundResult } from '#contract/consensus/round-result.ts'
import { fewestVoters } from '#domain/consensus/sensitivity/fewest-voters.ts'
import { type ToldMedian, toldMedian } from '#domain/consensus/sensitivity/told-median.ts'
import { pairAgreement } from '#domain/kernel/statistics/agreement.ts'
import { RoundResultChart } from '#web/charts/round-result/chart.tsx'
import { columnSize } from '#web/charts/round-result/layout.ts'
import { measureOf } from '#web/charts/round-result/measure.ts'
import { wholeResult } from '#web/charts/round-result/pages.ts'
import { roundResultState } from '#web/charts/round-result/state.ts'
import { findingWords } from '#web/charts/round-result/words.ts'
import { channelWords } from '#web/i18n/channel-words.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Badge, Tag } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { CountShare } from '../../ui/figure.tsx'
import { ButtonOutLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { resultInput } from './chart-input.ts'
import { useConference } from './in-conference.ts'
import { ResultSensitivity } from './result-sensitivity.tsx'
import { RoundArguments } from './round-arguments.tsx'
import { useRoundWords } from './round-words.ts'
import { useWidth } from './use-width.ts'

export function ResultPage() {
  const { ids } = useConference()
  const { round = '' } = useParams()
  const read = useRead(conferenceEndpoints.getRoundResult, { ...ids, round })
  return <Loaded of={read}>{(result) => <Result of={result} />}</Loaded>
}

function Result({ of }: Readonly<{ of: RoundResult }>) {
  const { t, language } = useText()
  const { at: inAssociation } = usePlace()
  const { ids, at } = useConference()
  const words = useRoundWords()
  const { round } = of
  const input = resultInput(of, language)
  const state = input && roundResultState(input)
  return (
    <>
      <PageHeader
        title={state && !round.imported ? findingWords(language, state) : words.name(round)}
        lead={
          round.imported
            ? t('round.importedFrom', { source: round.imported.source })
            : t('result.lead', { cast: of.cast, n: of.electorate })
        }
        crumbs={[
          { label: t('nav.agree') },
          { label: t('conference.title'), to: inAssociation('konferenser') },
          { label: t('conference.tabOverview'), to: at() },
          { label: words.name(round) },
        ]}
        tag={of.isInvented ? <Tag>{t('conference.inventedTag')}</Tag> : null}
        actions={
          of.headCode && round.state === 'final' ? (
            <ButtonOutLink
              href={`/oppet/omrakning/${ids.conference}/${round.id}.json`}
              download={`omrostning-${round.no}.json`}
            >
              {t('result.recount')}
            </ButtonOutLink>
          ) : null
        }
      />
      {round.voidedReason ? (
        <Note kind="act" title={t('round.voidedBecause', { reason: round.voidedReason })} />
      ) : null}
      {of.channels.length > 0 ? <p>{channelWords(language, of.channels)}</p> : null}
      {of.extraVotes > 0 ? <Note title={t('ticket.extraVotes', { n: of.extraVotes })} /> : null}
      {state ? <Drawing state={state} /> : null}
      {state?.hasUntold ? <p>{t('chart.medianUntold')}</p> : null}
      {round.imported ? <p>{words.outcome(round)}.</p> : null}
      {!state && !round.imported ? <Note title={t('result.none')}>{t('result.noneText')}</Note> : null}
      <Section title={t('rule.heading')}>
        <DefinitionList
          items={[
            ...words.rule(of.round, of.denominator || null),
            ...(of.freezeCode ? [{ name: t('rule.locked'), is: <code>{of.freezeCode}</code> }] : []),
            ...(of.headCode ? [{ name: t('rule.chain'), is: <code>{of.headCode}</code> }] : []),
          ]}
        />
        {of.headCode ? (
          <p className="ui-quiet">{t('result.recountHint', { command: 'npx samsyn recount FIL' })}</p>
        ) : null}
      </Section>
      {of.items.length > 0 ? <AllItems of={of} /> : null}
      <ResultSensitivity round={round.id} isDeclared={of.rule.consensus !== undefined} />
      {of.round.imported ? null : <RoundArguments round={round.id} />}
    </>
  )
}

function Drawing({ state }: Readonly<{ state: NonNullable<ReturnType<typeof roundResultState>> }>) {
  const { t, language } = useText()
  const [frame, width] = useWidth()
  const [isTable, setTable] = useState(false)
  return (
    <div ref={frame}>
      <Button kind="quiet" onPress={() => setTable(!isTable)}>
        {isTable ? t('kit.diagram') : t('kit.table')}
      </Button>
      {isTable || width === null ? null : (
        <RoundResultChart
          state={state}
          page={wholeResult(state)}
          size={columnSize(Math.min(960, width))}
          language={language}
        />
      )}
    </div>
  )
}

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

function AllItems({ of }: Readonly<{ of: RoundResult }>) {
  const { t, number, percent } = useText()
  const measure = measureOf(of)
  const scoreOf = ({ score, counts }: Item): ToldMedian | null =>
    measure === 'points' ? (score?.points ?? null) : counts && toldMedian(counts)
  const { at } = usePlace()
  return (
    <Section title={t('result.allItems')}>
      <Table
        caption={t('result.allItems')}
        rows={of.items}
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

function Fate({ of }: Readonly<{ of: RoundResult['items'][number] }>) {
  const { t } = useText()
  if (of.tied && of.fate === 'remains') return <Badge of="tied" />
  if (of.fate === 'unknown') return <Badge of="missing">{t('result.notPublished')}</Badge>
  return <Badge of={of.fate} />
}
