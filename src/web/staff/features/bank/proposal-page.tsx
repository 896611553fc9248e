import { useState } from 'react'
import { useLocation } from 'react-router'
import { z } from 'zod'
import { bankEndpoints } from '#contract/consensus/bank.ts'
import type { ProposalDetail } from '#contract/consensus/proposal.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { MainSide } from '../../ui/side-panel.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TraceLink } from '../../ui/trace-link.tsx'
import { useBankWords } from './bank-words.ts'
import { HistoryTimeline } from './history-timeline.tsx'
import { useBank } from './in-bank.ts'
import { LintList } from './lint-list.tsx'
import { ProposalFacts } from './proposal-facts.tsx'
import { SimilarList } from './similar-list.tsx'
import { SourceNotes } from './source-notes.tsx'
import { WithdrawProposal } from './withdraw-proposal.tsx'
import { Wordings } from './wordings.tsx'
import './bank.css'

export function ProposalPage() {
  const { ids } = useBank()
  const read = useRead(bankEndpoints.getProposal, ids)
  return <Loaded of={read}>{(found) => <Page of={found} key={found.id} />}</Loaded>
}

/** A form that led here says so in the address bar's history, not in the address. */
const arrived = z.object({ saved: z.boolean() })

function Page({ of }: Readonly<{ of: ProposalDetail }>) {
  const { t } = useText()
  const { at: inAssociation } = usePlace()
  const { list } = useBank()
  const { nameOf, overOf } = useBankWords()
  const { node, before, after } = of.trace
  const isIndicator = of.place === 'core' || of.place === 'extended'
  return (
    <>
      <PageHeader
        title={nameOf(of)}
        crumbs={[{ label: t('nav.agree') }, { label: t('bank.title'), to: list }, { label: overOf(of) }]}
        actions={of.can.write && of.state === 'active' ? <Acts of={of} /> : null}
      />
      <Saved of={of} />
      {of.text !== null && of.shortName !== null ? <p className="bank-statement">{of.text}</p> : null}
      {of.explanation ? <p className="bank-explanation">{of.explanation}</p> : null}
      {of.state === 'active' ? null : <Note>{t(`bank.away.${of.state}`)}</Note>}
      {of.text === null ? (
        <p>
          <Badge of="missing">{t('bank.textUnpublished')}</Badge>
        </p>
      ) : null}
      <MainSide
        side={
          <>
            <Section title={t('proposal.facts')}>
              <ProposalFacts of={of} />
            </Section>
            <TraceLink
              to={inAssociation('trad', node.type, node.id, `${node.version}`)}
              steps={before + after}
              about={nameOf(of)}
            >
              {t('bank.traceAll')}
            </TraceLink>
          </>
        }
      >
        <Section title={t(isIndicator ? 'bank.historyTitle' : 'bank.historyTitleProposal')}>
          <HistoryTimeline of={of} />
        </Section>
        <div className="bank-below">
          <LintList lint={of.lint} />
          <SourceNotes notes={of.notes} />
          <SimilarList of={of} />
          <Wordings of={of} />
          {of.can.write ? <WithdrawProposal of={of} /> : null}
        </div>
      </MainSide>
    </>
  )
}

function Acts({ of }: Readonly<{ of: ProposalDetail }>) {
  const { t } = useText()
  const { at } = useBank()
  return (
    <>
      <ButtonLink to={at(of.id, 'indela')}>{t('proposal.classify')}</ButtonLink>
      <ButtonLink to={at(of.id, 'dela')}>{t('proposal.split')}</ButtonLink>
      <ButtonLink to={`${at('sla-ihop')}?med=${of.id}`}>{t('proposal.merge')}</ButtonLink>
      <ButtonLink to={at(of.id, 'omformulera')} kind="primary">
        {t('proposal.reword')}
      </ButtonLink>
    </>
  )
}

/** "Sparat kl. 14.06. Ångra": the latest change, while nothing has been built on it. */
function Saved({ of }: Readonly<{ of: ProposalDetail }>) {
  const { t, time } = useText()
  const { association } = usePlace()
  const readAgain = useReadAgain()
  const { state } = useLocation()
  const [now] = useState(() => new Date())
  const [isUndone, setUndone] = useState(false)
  const undo = useCommand(bankEndpoints.undoBankEvent, async () => {
    setUndone(true)
    await readAgain()
  })
  const wasSaved = arrived.safeParse(state).data?.saved ?? false
  const { undo: latest } = of
  const takeBack = latest
    ? {
        label: t('common.undo'),
        onPress: () => void undo.send({ association: association.id, event: latest.event }),
      }
    : null
  const status: Status | null = isUndone
    ? { of: 'done', words: t('proposal.undone') }
    : wasSaved
      ? {
          of: 'done',
          words: t('proposal.saved', { time: time(now) }),
          ...(takeBack ? { action: takeBack } : {}),
        }
      : null
  return (
    <>
      <Failure error={undo.error} />
      <StatusLine status={status} />
      {!wasSaved && !isUndone && takeBack && latest?.operation !== 'add' && latest?.operation !== 'import' ? (
        <Buttons>
          <Button kind="quiet" busy={undo.busy && t('proposal.undoing')} onPress={takeBack.onPress}>
            {t('proposal.undoLatest')}
          </Button>
        </Buttons>
      ) : null}
    </>
  )
}
