import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { NumberField as Field } from 'react-aria-components/NumberField'
import { type FieldProps, FieldWords, fieldClass } from './field-parts.tsx'
import { useText } from './text.tsx'
import './number-field.css'

type Props = FieldProps &
  Readonly<{
    /** null: nothing written, which is not nought. */
    value: number | null
    onChange: (value: number | null) => void
    min?: number
    max?: number
    unit?: string
  }>

/** A whole number, typed or stepped. */
export function NumberField({ value, onChange, min, max, unit, ...field }: Props) {
  const { t } = useText()
  return (
    <Field
      className={fieldClass(field, field.width)}
      value={value ?? Number.NaN}
      onChange={(number) => onChange(Number.isNaN(number) ? null : number)}
      isInvalid={Boolean(field.error)}
      isReadOnly={Boolean(field.locked)}
      validationBehavior="aria"
      formatOptions={{ maximumFractionDigits: 0 }}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      {...(field.id ? { id: field.id } : {})}
      {...(field.name ? { name: field.name } : {})}
    >
      <FieldWords {...field} />
      <Group className="ui-number">
        <Input className="ui-input" />
        <Button slot="decrement" className="ui-number-step" aria-label={t('kit.decrease')}>
          −
        </Button>
        <Button slot="increment" className="ui-number-step" aria-label={t('kit.increase')}>
          +
        </Button>
        {unit ? <span className="ui-number-unit">{unit}</span> : null}
      </Group>
    </Field>
  )
}
