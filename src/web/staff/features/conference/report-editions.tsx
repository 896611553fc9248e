import { useState } from 'react'
import { type ReportDraft, reportEndpoints } from '#contract/consensus/report.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { OutLink } from '../../ui/link.tsx'
import { Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { useConference } from './in-conference.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** What has been published, and the act that freezes the next version. */
export function ReportEditions({ of }: Readonly<{ of: ReportDraft }>) {
  const { t, instant } = useText()
  const [isPublishing, setPublishing] = useState(false)
  const [withdrawing, setWithdrawing] = useState<number | null>(null)
  const [status, setStatus] = useState<Status | null>(null)
  const done = (words: string) => setStatus({ of: 'done', words })
  return (
    <Section title={t('reportPage.editions')}>
      {of.editions.length === 0 ? (
        <p>{t('reportPage.editionsNone')}</p>
      ) : (
        <Table
          caption={t('reportPage.editions')}
          rows={of.editions}
          rowId={({ v }) => `${v}`}
          columns={[
            {
              id: 'v',
              heading: t('report.versionColumn'),
              isRowHeading: true,
              cell: ({ v, path }) => (
                <OutLink href={path} newWindow>
                  {t('openReport.version', { v })}
                </OutLink>
              ),
            },
            { id: 'when', heading: t('reportPage.when'), cell: ({ publishedAt }) => instant(publishedAt) },
            { id: 'by', heading: t('reportPage.by'), cell: ({ publishedBy }) => publishedBy },
            {
              id: 'state',
              heading: t('conference.state'),
              cell: ({ state }) => t(`openReport.state.${state}`),
            },
            { id: 'hash', heading: t('report.hash'), cell: ({ code }) => <code>{code}</code> },
            {
              id: 'act',
              heading: t('reportPage.acts'),
              fit: true,
              cell: ({ v, state }) =>
                of.can.publish && state !== 'withdrawn' ? (
                  <Button kind="quiet" onPress={() => setWithdrawing(v)}>
                    {t('reportPage.withdraw')}
                  </Button>
                ) : null,
            },
          ]}
        />
      )}
      {of.can.publish ? <Publish of={of} onBegin={() => setPublishing(true)} /> : null}
      <StatusLine status={status} />
      {isPublishing ? <PublishDialog of={of} onClose={() => setPublishing(false)} onDone={done} /> : null}
      <WithdrawDialog v={withdrawing} onClose={() => setWithdrawing(null)} onDone={done} />
    </Section>
  )
}

/** The button, or why there is none. */
function Publish({ of, onBegin }: Readonly<{ of: ReportDraft; onBegin: () => void }>) {
  const { t } = useText()
  if (of.publishable === 'not-over') return <p className="ui-quiet">{t('reportPage.notOver')}</p>
  if (of.publishable === 'nothing-new') return <p className="ui-quiet">{t('reportPage.nothingNew')}</p>
  return (
    <Buttons>
      <Button kind="primary" onPress={onBegin}>
        {t('reportPage.publish')}
      </Button>
    </Buttons>
  )
}

type DialogProps = Readonly<{ onClose: () => void; onDone: (words: string) => void }>

function PublishDialog({ of, onClose, onDone }: DialogProps & Readonly<{ of: ReportDraft }>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isCorrection = of.editions.length > 0
  const publish = useCommand(reportEndpoints.publishReport, async ({ v }) => {
    onDone(t('reportPage.publishedNow', { v }))
    onClose()
    await readAgain()
  })
  const isMissing = isCorrection && reason.trim() === ''
  return (
    <Dialog isOpen onClose={onClose} title={t('reportPage.publishAsk')}>
      <p>{t('reportPage.publishText')}</p>
      {of.missing.length > 0 ? <p>{t('reportPage.publishMissing', { n: of.missing.length })}</p> : null}
      {isCorrection ? (
        <TextArea
          label={t('reportPage.reason')}
          hint={t('reportPage.reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          rows={2}
          error={isTried && isMissing ? t('reason.missing') : null}
        />
      ) : null}
      <Failure error={publish.error} />
      <Buttons>
        <Button
          kind="primary"
          busy={publish.busy && t('reportPage.publishing')}
          onPress={() => {
            setTried(true)
            if (isMissing) return
            void publish.send({
              ...ids,
              expectedVersion: of.version,
              content: of.content,
              reason: isCorrection ? reason : null,
            })
          }}
        >
          {t('reportPage.publish')}
        </Button>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
      </Buttons>
    </Dialog>
  )
}

function WithdrawDialog({ v, onClose, onDone }: DialogProps & Readonly<{ v: number | null }>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const withdraw = useCommand(reportEndpoints.withdrawReport, async (answer) => {
    onDone(t('reportPage.withdrawnNow', { v: answer.v }))
    onClose()
    await readAgain()
  })
  return (
    <ReasonDialog
      isOpen={v !== null}
      onClose={onClose}
      title={t('reportPage.withdrawAsk', { v: v ?? 0 })}
      label={t('reportPage.withdrawReason')}
      act={t('reportPage.withdraw')}
      keep={t('reportPage.keep')}
      busy={withdraw.busy}
      error={withdraw.error}
      onAct={(reason) => {
        if (v !== null) void withdraw.send({ ...ids, v, reason })
      }}
    >
      <p>{t('reportPage.withdrawText')}</p>
    </ReasonDialog>
  )
}
