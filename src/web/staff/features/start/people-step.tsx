import { type FormEvent, useState } from 'react'
import { grantableRoles } from '#domain/kernel/role.ts'
import { roleTitle } from '../../role-words.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { StepProps } from './name-step.tsx'
import { type StartDraft, wrongAddresses } from './start-draft.ts'
import './start.css'

type Person = StartDraft['people'][number]

export function PeopleStep({
  draft,
  onChange,
  busy,
  onCreate,
}: StepProps & Readonly<{ busy: boolean; onCreate: () => void }>) {
  const text = useText()
  const { t } = text
  const [attempt, setAttempt] = useState(0)
  const wrong = wrongAddresses(draft)
  const shown = attempt > 0 ? wrong : []
  const words = (no: number) => t('start.emailWrong', { no })
  const changePerson = (place: number, part: Partial<Person>) =>
    onChange({ people: draft.people.map((one, i) => (i === place ? { ...one, ...part } : one)) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (wrong.length === 0) onCreate()
  }
  return (
    <form className="ui-form" onSubmit={submit} noValidate>
      <div>
        <h2>{t('start.people')}</h2>
        <p className="ui-quiet">{t('start.peopleLead')}</p>
      </div>
      <Checkbox
        isSelected={draft.iLead}
        onChange={(iLead) => onChange({ iLead })}
        hint={t('start.iLeadHint')}
      >
        {t('start.iLead')}
      </Checkbox>
      <ErrorSummary
        faults={shown.map((no) => ({ field: `person-${no}`, words: words(no) }))}
        attempt={attempt}
      />
      {draft.people.map(({ email, role }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
        <div className="start-person" key={place}>
          <TextField
            id={`person-${place + 1}`}
            label={t('start.personEmail', { no: place + 1 })}
            value={email}
            onChange={(changed) => changePerson(place, { email: changed })}
            type="email"
            inputMode="email"
            error={shown.includes(place + 1) ? words(place + 1) : null}
            maxLength={254}
            optional
          />
          <Select
            label={t('start.personRole', { no: place + 1 })}
            options={grantableRoles.map((id) => ({ id, label: roleTitle(text, id) }))}
            value={role}
            onChange={(changed) => changePerson(place, { role: changed })}
          />
        </div>
      ))}
      <Buttons>
        <Button
          kind="quiet"
          onPress={() => onChange({ people: [...draft.people, { email: '', role: 'member' }] })}
        >
          {t('start.personAdd')}
        </Button>
      </Buttons>
      <Buttons>
        <Button kind="primary" type="submit" busy={busy && t('start.creating')}>
          {t('start.create')}
        </Button>
        <Button onPress={() => onChange({ step: 'parties' })}>{t('start.back')}</Button>
      </Buttons>
    </form>
  )
}
