import { useState } from 'react'
import { useParams } from 'react-router'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { RoundResult } from '#contract/consensus/round-result.ts'
import { RoundResultChart } from '#web/charts/round-result/chart.tsx'
import { columnSize } from '#web/charts/round-result/layout.ts'
import { wholeResult } from '#web/charts/round-result/pages.ts'
import { roundResultState } from '#web/charts/round-result/state.ts'
import { findingWords } from '#web/charts/round-result/words.ts'
import { channelWords } from '#web/i18n/channel-words.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Tag } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { ButtonOutLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { resultInput } from './chart-input.ts'
import { useConference } from './in-conference.ts'
import { AllItems } from './result-items.tsx'
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
