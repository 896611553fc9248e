import { useState } from 'react'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'

/** The key that the cards were made from is not on this computer, as after a restore on another one. */
export function RenewCards() {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const [isAsking, setAsking] = useState(false)
  const renew = useCommand(conferenceEndpoints.renewCards, async () => {
    setAsking(false)
    await readAgain()
  })
  return (
    <>
      <EmptyState
        title={t('cards.lost')}
        action={
          <Button kind="primary" onPress={() => setAsking(true)}>
            {t('cards.renew')}
          </Button>
        }
      >
        {t('cards.lostText')}
      </EmptyState>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('cards.renewAsk')}
        keep={t('conference.keep')}
        act={t('cards.renew')}
        busy={renew.busy && t('next.working.other')}
        onAct={() => void renew.send(ids)}
      >
        <p>{t('cards.renewAskText')}</p>
        <Failure error={renew.error} />
      </ConfirmDialog>
    </>
  )
}
