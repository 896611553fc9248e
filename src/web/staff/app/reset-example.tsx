import { exampleEndpoints } from '#contract/consensus/example.ts'
import { useCommand } from '../command.ts'
import { Failure } from '../loaded.tsx'
import { usePlace } from '../place.tsx'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { useText } from '../ui/text.tsx'

/** Puts the example back as it began. It cannot be undone, so it asks, and counts what goes. */
export function ResetExample({ isOpen, onClose }: Readonly<{ isOpen: boolean; onClose: () => void }>) {
  const { t } = useText()
  const { association, at } = usePlace()
  const reset = useCommand(exampleEndpoints.resetExample, () => {
    // Whatever page is open may be about something that is gone.
    location.assign(at())
  })
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('app.resetTitle', { name: association.name })}
      keep={t('app.resetKeep')}
      act={t('app.resetExample')}
      busy={reset.busy && t('app.resetting')}
      onAct={() => void reset.send({ association: association.id })}
    >
      <p>{t('app.resetText')}</p>
      <Failure error={reset.error} />
    </ConfirmDialog>
  )
}
