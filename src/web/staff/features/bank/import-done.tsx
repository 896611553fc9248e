import { useState } from 'react'
import { bankEndpoints } from '#contract/consensus/bank.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { useBank } from './in-bank.ts'

/** What was taken in, and the way back out again. */
export function ImportDone({
  imported,
  event,
  onAgain,
}: Readonly<{ imported: number; event: number; onAgain: () => void }>) {
  const { t } = useText()
  const { association } = usePlace()
  const { list } = useBank()
  const readAgain = useReadAgain()
  const [isUndone, setUndone] = useState(false)
  const undo = useCommand(bankEndpoints.undoBankEvent, async () => {
    setUndone(true)
    await readAgain()
  })
  return (
    <>
      <Failure error={undo.error} />
      <StatusLine
        status={
          isUndone
            ? { of: 'done', words: t('import.undone') }
            : {
                of: 'done',
                words: t('import.doneTitle', { n: imported }),
                action: {
                  label: undo.busy ? t('proposal.undoing') : t('common.undo'),
                  onPress: () => void undo.send({ association: association.id, event }),
                },
              }
        }
      />
      {isUndone ? null : <p>{t('import.doneText')}</p>}
      <Buttons>
        <ButtonLink to={list} kind="primary">
          {t('import.toBank')}
        </ButtonLink>
        <Button onPress={onAgain}>{t('import.again')}</Button>
      </Buttons>
    </>
  )
}
