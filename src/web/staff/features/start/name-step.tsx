import { type FormEvent, useState } from 'react'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { StartDraft } from './start-draft.ts'

export type StepProps = Readonly<{ draft: StartDraft; onChange: (part: Partial<StartDraft>) => void }>

export function NameStep({ draft, onChange }: StepProps) {
  const { t } = useText()
  const [attempt, setAttempt] = useState(0)
  const fault = attempt > 0 && draft.name.trim() === '' ? t('start.nameMissing') : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (draft.name.trim()) onChange({ step: 'parties' })
  }
  return (
    <form className="ui-form" onSubmit={submit} noValidate>
      <ErrorSummary faults={fault ? [{ field: 'name', words: fault }] : []} attempt={attempt} />
      <TextField
        id="name"
        label={t('start.name')}
        hint={t('start.nameHint')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={fault}
        width="long"
        maxLength={200}
      />
      <Buttons>
        <Button kind="primary" type="submit">
          {t('start.next')}
        </Button>
      </Buttons>
    </form>
  )
}
