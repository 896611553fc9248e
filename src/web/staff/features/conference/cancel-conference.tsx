import { useState } from 'react'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { useCommand } from '../../command.ts'
import { useReadAgain } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'
import { ReasonDialog } from './reason-dialog.tsx'

export function CancelConference({ of }: Readonly<{ of: ConferenceDetail }>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const [isOpen, setOpen] = useState(false)
  const cancel = useCommand(conferenceEndpoints.cancelConference, async () => {
    setOpen(false)
    await readAgain()
  })
  return (
    <p>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {t('conference.cancel')}
      </Button>
      <ReasonDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('conference.cancelTitle', { name: of.name })}
        label={t('conference.cancelReason')}
        act={t('conference.cancel')}
        keep={t('conference.keep')}
        busy={cancel.busy}
        error={cancel.error}
        onAct={(reason) => void cancel.send({ ...ids, expectedVersion: of.version, reason })}
      >
        {t('conference.cancelText')}
      </ReasonDialog>
    </p>
  )
}
