import { useState } from 'react'
import { type WaveDetail, waveEndpoints } from '#contract/measurement/wave.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { useReadWaveAgain, useWave } from './in-wave.ts'

/** Annulled with a reason that is kept and shown. Made anew each time it opens. */
export function VoidDialog({ of, onClose }: Readonly<{ of: WaveDetail; onClose: () => void }>) {
  const { t } = useText()
  const { ids } = useWave()
  const readAgain = useReadWaveAgain()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const send = useCommand(waveEndpoints.voidWave, async () => {
    onClose()
    await readAgain()
  })
  return (
    <Dialog isOpen onClose={onClose} title={t('wave.voidAsk', { name: of.name })} role="alertdialog">
      <p>{t('wave.voidText')}</p>
      <Failure error={send.error} />
      <TextArea
        label={t('wave.voidReason')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        rows={2}
        error={isTried && reason.trim() === '' ? t('wave.voidMissing') : null}
      />
      <Buttons>
        <Button kind="primary" onPress={onClose}>
          {t('wave.keep')}
        </Button>
        <Button
          kind="dangerous"
          busy={send.busy && t('wave.voiding')}
          onPress={() => {
            setTried(true)
            if (reason.trim() !== '') void send.send({ ...ids, expectedVersion: of.expectedVersion, reason })
          }}
        >
          {t('wave.void')}
        </Button>
      </Buttons>
    </Dialog>
  )
}
