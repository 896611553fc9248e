import { useState } from 'react'
import { wavePaperEndpoints } from '#contract/measurement/wave-paper.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { usePapers } from './in-papers.ts'

type Props = Readonly<{ onClose: () => void; onDone: (form: string) => void }>

/** For a paper that cannot be keyed again and would hold the wave back. */
export const DiscardDialog = ({ form, ...props }: Props & Readonly<{ form: string | null }>) =>
  form === null ? null : <Discard form={form} {...props} />

function Discard({ form, onClose, onDone }: Props & Readonly<{ form: string }>) {
  const { t } = useText()
  const { ids } = usePapers()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const discard = useCommand(wavePaperEndpoints.discardWavePaper, () => onDone(form))
  return (
    <Dialog isOpen onClose={onClose} title={t('keying.discardAsk', { form })} role="alertdialog">
      <p>{t('keying.discardText')}</p>
      <Failure error={discard.error} />
      <TextArea
        label={t('keying.reason')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        rows={2}
        error={isTried && reason.trim() === '' ? t('reason.missing') : null}
      />
      <Buttons>
        <Button kind="primary" onPress={onClose}>
          {t('keying.keep')}
        </Button>
        <Button
          kind="dangerous"
          busy={discard.busy && t('next.working.other')}
          onPress={() => {
            setTried(true)
            if (reason.trim() !== '') void discard.send({ ...ids, form, reason })
          }}
        >
          {t('keying.discard', { form })}
        </Button>
      </Buttons>
    </Dialog>
  )
}
