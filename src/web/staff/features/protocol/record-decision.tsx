import { useState } from 'react'
import { type ProtocolDetail, protocolEndpoints } from '#contract/consensus/protocol.ts'
import { useCommand } from '../../command.ts'
import { useDraft } from '../../draft.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { decisionDraft, faultsOfDecision, noDecision } from './decision-draft.ts'
import { DecisionFields } from './decision-fields.tsx'
import { useProtocol } from './in-protocol.ts'

/** The board's decision beside what the conference adopted: once, and the list stays as it is. */
export function RecordDecision({ of }: Readonly<{ of: ProtocolDetail }>) {
  const { t } = useText()
  const [status, setStatus] = useState<Status | null>(null)
  const done = () => setStatus({ of: 'done', words: t('protocol.decisionSaved') })
  if (!of.can.recordDecision) return status ? <StatusLine status={status} /> : null
  return (
    <div className="ui-no-print">
      <Section title={t('protocol.decisionTitle')}>
        <p className="ui-quiet protocol-before">{t('protocol.decisionText')}</p>
        <DecisionForm onDone={done} />
      </Section>
    </div>
  )
}

function DecisionForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const { t } = useText()
  const ids = useProtocol()
  const readAgain = useReadAgain()
  const draft = useDraft(`decision-${ids.protocol}-${ids.v}`, decisionDraft, noDecision)
  const [isOpen, setOpen] = useState(draft.isFound)
  const [isTried, setTried] = useState(false)
  const record = useCommand(protocolEndpoints.recordDecision, async () => {
    draft.forget()
    onDone()
    await readAgain(protocolEndpoints.getProtocol, protocolEndpoints.listProtocols)
  })
  const all = faultsOfDecision(draft.value, {
    bodyMissing: t('protocol.bodyMissing'),
    dateMissing: t('protocol.dateMissing'),
  })
  if (!isOpen) {
    return (
      <Buttons>
        <Button onPress={() => setOpen(true)}>{t('protocol.decisionAdd')}</Button>
      </Buttons>
    )
  }
  return (
    <form
      className="protocol-form"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (Object.keys(all).length === 0) void record.send({ ...ids, ...draft.value })
      }}
    >
      <DraftNote isFound={draft.isFound} onForget={() => draft.forget(noDecision)} />
      <Failure error={record.error} />
      <DecisionFields value={draft.value} onChange={draft.set} faults={isTried ? all : {}} />
      <p className="ui-quiet">{t('protocol.decisionOnce')}</p>
      <Buttons>
        <Button type="submit" busy={record.busy && t('common.saving')}>
          {t('protocol.decisionSave')}
        </Button>
        <Button kind="quiet" onPress={() => setOpen(false)}>
          {t('common.cancel')}
        </Button>
      </Buttons>
    </form>
  )
}
