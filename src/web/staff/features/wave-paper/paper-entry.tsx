import { useState } from 'react'
import type { Instrument } from '#domain/measurement/instrument/instrument.ts'
import type { Keyed } from '#domain/measurement/paper/keyed.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { useText } from '../../ui/text.tsx'
import { type Step, stepName, stepsOf } from './entry.ts'
import { StepEntry } from './step-entry.tsx'

/** A paper question by question. One key answers and goes on; Backspace goes back. */
export function PaperEntry({
  instrument,
  paper,
  onChange,
  onSave,
  onStop,
  busy,
}: Readonly<{
  instrument: Instrument
  paper: Keyed
  onChange: (paper: Keyed) => void
  onSave: () => void
  onStop: () => void
  busy: boolean
}>) {
  const { t } = useText()
  const [at, setAt] = useState(0)
  const steps = stepsOf(instrument, paper)
  const step: Step | undefined = steps[at]
  const back = () => setAt(Math.max(0, Math.min(at, steps.length) - 1))
  return (
    <>
      <p className="ui-quiet">
        {t('keying.at', { x: `${Math.min(at + 1, steps.length)}`, n: `${steps.length}` })}
      </p>
      {step ? (
        <StepEntry
          key={stepName(step)}
          instrument={instrument}
          paper={paper}
          step={step}
          onBack={at === 0 ? null : back}
          onNext={(next) => {
            onChange(next)
            setAt(at + 1)
          }}
        />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy) onSave()
          }}
          onKeyDown={(event) => {
            if (event.key === 'Backspace' && !busy) back()
          }}
        >
          <h3>{t('keying.end')}</h3>
          <Buttons>
            <Button kind="primary" type="submit" autoFocus busy={busy && t('keying.saving')}>
              {t('keying.save')}
            </Button>
            <Button onPress={back}>{t('common.back')}</Button>
          </Buttons>
        </form>
      )}
      <Buttons>
        <Button kind="quiet" onPress={onStop}>
          {t('keying.stop')}
        </Button>
      </Buttons>
    </>
  )
}
