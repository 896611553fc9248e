import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type InstrumentDetail, instrumentEndpoints } from '#contract/measurement/instrument.ts'
import { itemsOf } from '#domain/measurement/instrument/instrument.ts'
import type { Item } from '#domain/measurement/instrument/item.ts'
import { wordsOf } from '#domain/measurement/instrument/text.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { useText } from '../../ui/text.tsx'
import { useInstrument, useReadInstrumentAgain } from './in-instrument.ts'

/** What is done with a question besides wording it: order by buttons, since nothing here needs dragging. */
export function ItemActs({ of, item, no }: Readonly<{ of: InstrumentDetail; item: Item; no: number }>) {
  const { t, language } = useText()
  const { ids, at } = useInstrument()
  const navigate = useNavigate()
  const readAgain = useReadInstrumentAgain()
  const [asks, setAsks] = useState(false)
  const seen = { ...ids, expectedVersion: of.expectedVersion, item: item.id }
  const move = useCommand(instrumentEndpoints.moveItem, readAgain)
  const remove = useCommand(instrumentEndpoints.removeItem, async () => {
    await navigate(at())
    await readAgain()
  })
  const isLast = no === itemsOf(of.content).length - 1
  return (
    <div className="instrument-acts">
      <Failure error={move.error ?? remove.error} />
      <Buttons>
        {no > 0 ? (
          <Button onPress={() => void move.send({ ...seen, to: 'earlier' })}>{t('form.earlier')}</Button>
        ) : null}
        {isLast ? null : (
          <Button onPress={() => void move.send({ ...seen, to: 'later' })}>{t('form.later')}</Button>
        )}
        <Button kind="quiet" onPress={() => setAsks(true)}>
          {t('form.remove')}
        </Button>
      </Buttons>
      <ConfirmDialog
        isOpen={asks}
        onClose={() => setAsks(false)}
        title={t('form.removeAsk', { name: `”${wordsOf(item.text, language, 'std').words}”` })}
        keep={t('form.keep')}
        act={t('form.remove')}
        onAct={() => {
          setAsks(false)
          void remove.send(seen)
        }}
      >
        <p>{t('form.removeText')}</p>
      </ConfirmDialog>
    </div>
  )
}
