import { type ReactNode, useState } from 'react'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'

type Props = Readonly<{
  onClose: () => void
  title: string
  label: string
  act: string
  keep: string
  busy: boolean
  error: unknown
  onAct: (reason: string) => void
  children: ReactNode
}>

/**
 * An act that goes on record with its reason. The safe choice is the blue one.
 * Made anew each time it opens: a reason given for one thing is never there for the next.
 */
export const ReasonDialog = ({ isOpen, ...props }: Props & Readonly<{ isOpen: boolean }>) =>
  isOpen ? <Reason {...props} /> : null

function Reason({ onClose, title, label, act, keep, busy, error, onAct, children }: Props) {
  const { t } = useText()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = isTried && reason.trim() === ''
  return (
    <Dialog isOpen onClose={onClose} title={title} role="alertdialog">
      <div>{children}</div>
      <Failure error={error} />
      <TextArea
        label={label}
        value={reason}
        onChange={setReason}
        maxLength={500}
        rows={2}
        error={isMissing ? t('reason.missing') : null}
      />
      <Buttons>
        <Button kind="primary" onPress={onClose}>
          {keep}
        </Button>
        <Button
          kind="dangerous"
          busy={busy && t('next.working.other')}
          onPress={() => {
            setTried(true)
            if (reason.trim() !== '') onAct(reason)
          }}
        >
          {act}
        </Button>
      </Buttons>
    </Dialog>
  )
}
