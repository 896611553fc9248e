import { useState } from 'react'
import { ticketEndpoints } from '#contract/consensus/ticket.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { BallotCards } from './ballot-cards-page.tsx'
import { useConference } from './in-conference.ts'

/** A card for a ticket or card that is lost: two people stand for it, and the result says so. */
export function ReplaceTicket({
  round,
  isOpen,
  onClose,
}: Readonly<{ round: string; isOpen: boolean; onClose: () => void }>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const [reason, setReason] = useState('')
  const [witness, setWitness] = useState('')
  const [isTried, setTried] = useState(false)
  const [made, setMade] = useState<readonly Readonly<{ code: string; link: string }>[] | null>(null)
  const replace = useCommand(ticketEndpoints.replaceTicket, async ({ cards }) => {
    setMade(cards)
    await readAgain()
  })
  const close = () => {
    setMade(null)
    setReason('')
    setWitness('')
    setTried(false)
    onClose()
  }
  const isMissing = (text: string) => isTried && text.trim() === ''
  return (
    <Dialog isOpen={isOpen} onClose={close} title={t('ticket.replaceTitle')}>
      {made ? (
        <>
          <BallotCards cards={made} />
          <Buttons>
            <Button kind="primary" onPress={close}>
              {t('common.close')}
            </Button>
          </Buttons>
        </>
      ) : (
        <>
          <p>{t('ticket.replaceText')}</p>
          <Failure error={replace.error} />
          <TextArea
            label={t('ticket.replaceReason')}
            value={reason}
            onChange={setReason}
            maxLength={500}
            rows={2}
            error={isMissing(reason) ? t('reason.missing') : null}
          />
          <TextField
            label={t('ticket.replaceWitness')}
            hint={t('ticket.replaceWitnessHint')}
            value={witness}
            onChange={setWitness}
            maxLength={120}
            error={isMissing(witness) ? t('ticket.replaceWitnessMissing') : null}
          />
          <Buttons>
            <Button kind="primary" onPress={close}>
              {t('conference.keep')}
            </Button>
            <Button
              kind="dangerous"
              busy={replace.busy && t('next.working.other')}
              onPress={() => {
                setTried(true)
                if (reason.trim() && witness.trim()) void replace.send({ ...ids, round, reason, witness })
              }}
            >
              {t('ticket.replaceAct')}
            </Button>
          </Buttons>
        </>
      )}
    </Dialog>
  )
}
