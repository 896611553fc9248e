import type { FormEvent } from 'react'
import { Button, Buttons } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import type { StepProps } from './name-step.tsx'

export function PartiesStep({ draft, onChange }: StepProps) {
  const { t } = useText()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onChange({ step: 'people' })
  }
  return (
    <form className="ui-form" onSubmit={submit} noValidate>
      <fieldset className="start-choices">
        <legend className="ui-label">{t('start.parties')}</legend>
        <p className="ui-hint">{t('start.partiesHint')}</p>
        <Checkbox isSelected={draft.fk} onChange={(fk) => onChange({ fk })}>
          {t('start.fk')}
        </Checkbox>
        <Checkbox isSelected={draft.af} onChange={(af) => onChange({ af })}>
          {t('start.af')}
        </Checkbox>
      </fieldset>
      <TextField
        label={t('start.region')}
        hint={t('start.regionHint')}
        value={draft.region}
        onChange={(region) => onChange({ region })}
        width="medium"
        maxLength={200}
        optional
      />
      <TextArea
        label={t('start.municipalities')}
        hint={t('start.municipalitiesHint')}
        value={draft.municipalities}
        onChange={(municipalities) => onChange({ municipalities })}
        width="medium"
        maxLength={4000}
        optional
      />
      <Buttons>
        <Button kind="primary" type="submit">
          {t('start.next')}
        </Button>
        <Button onPress={() => onChange({ step: 'name' })}>{t('start.back')}</Button>
      </Buttons>
    </form>
  )
}
