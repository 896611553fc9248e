import type { ReactNode } from 'react'
import { Dialog as DialogBox } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button, Buttons } from './button.tsx'
import { useText } from './text.tsx'
import './dialog.css'

type Open = Readonly<{ isOpen: boolean; onClose: () => void }>

/** A box over the page. Esc and a press outside close it; focus goes back to where it was. */
export const Dialog = ({
  isOpen,
  onClose,
  title,
  wide = false,
  role = 'dialog',
  children,
}: Open &
  Readonly<{ title: string; wide?: boolean; role?: 'dialog' | 'alertdialog'; children: ReactNode }>) => (
  <ModalOverlay
    className="ui-dialog-ground"
    isOpen={isOpen}
    isDismissable
    onOpenChange={(open) => {
      if (!open) onClose()
    }}
  >
    <Modal className={wide ? 'ui-dialog ui-dialog-wide' : 'ui-dialog'}>
      <DialogBox role={role} className="ui-dialog-inside">
        <div className="ui-dialog-top">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {role === 'dialog' ? <CloseDialog onClose={onClose} /> : null}
        </div>
        {children}
      </DialogBox>
    </Modal>
  </ModalOverlay>
)

function CloseDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  return (
    <Button kind="quiet" onPress={onClose}>
      {t('common.close')}
    </Button>
  )
}

/**
 * Only for what cannot be undone. The title asks about the named thing, the text counts what goes,
 * the safe choice is the blue one, and the dangerous button repeats the verb.
 */
export const ConfirmDialog = ({
  isOpen,
  onClose,
  title,
  children,
  keep,
  act,
  onAct,
  busy = false,
}: Open &
  Readonly<{
    title: string
    children: ReactNode
    /** "Behåll" */
    keep: string
    /** "Radera mätomgången" */
    act: string
    onAct: () => void
    busy?: string | false
  }>) => (
  <Dialog isOpen={isOpen} onClose={onClose} title={title} role="alertdialog">
    <div>{children}</div>
    <Buttons>
      <Button kind="primary" autoFocus onPress={onClose}>
        {keep}
      </Button>
      <Button kind="dangerous" busy={busy} onPress={onAct}>
        {act}
      </Button>
    </Buttons>
  </Dialog>
)
