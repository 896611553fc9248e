import { useState } from 'react'
import { bankEndpoints } from '#contract/consensus/bank.ts'
import type { ProposalDetail } from '#contract/consensus/proposal.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { useBank } from './in-bank.ts'

/** Out of the list, or back into it. Nothing is erased, so the way back is always there. */
export function WithdrawProposal({ of }: Readonly<{ of: ProposalDetail }>) {
  if (of.state === 'active') return <Withdraw of={of} />
  return of.state === 'withdrawn' ? <Restore of={of} /> : null
}

function Withdraw({ of }: Readonly<{ of: ProposalDetail }>) {
  const { t } = useText()
  const { ids } = useBank()
  const readAgain = useReadAgain()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const withdraw = useCommand(bankEndpoints.withdrawProposal, async () => {
    setAsking(false)
    await readAgain()
  })
  const isMissing = isTried && reason.trim() === ''
  return (
    <>
      <Buttons>
        <Button onPress={() => setAsking(true)}>{t('proposal.withdraw')}</Button>
      </Buttons>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('proposal.withdrawTitle')}
        role="alertdialog"
      >
        <p>{t('proposal.withdrawText')}</p>
        <Failure error={withdraw.error} />
        <TextArea
          label={t('proposal.reason')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          rows={2}
          error={isMissing ? t('proposal.reasonMissing') : null}
        />
        <Buttons>
          <Button kind="primary" onPress={() => setAsking(false)}>
            {t('proposal.keep')}
          </Button>
          <Button
            kind="dangerous"
            busy={withdraw.busy && t('proposal.withdrawing')}
            onPress={() => {
              setTried(true)
              if (reason.trim()) void withdraw.send({ ...ids, expectedVersion: of.v, reason })
            }}
          >
            {t('proposal.withdraw')}
          </Button>
        </Buttons>
      </Dialog>
    </>
  )
}

function Restore({ of }: Readonly<{ of: ProposalDetail }>) {
  const { t } = useText()
  const { ids } = useBank()
  const readAgain = useReadAgain()
  const restore = useCommand(bankEndpoints.restoreProposal, () => readAgain())
  return (
    <>
      <Failure error={restore.error} />
      <Buttons>
        <Button
          busy={restore.busy && t('proposal.restoring')}
          onPress={() =>
            void restore.send({ ...ids, expectedVersion: of.v, reason: t('proposal.restoreReason') })
          }
        >
          {t('proposal.restore')}
        </Button>
      </Buttons>
    </>
  )
}
