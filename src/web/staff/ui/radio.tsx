import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { type FieldProps, FieldWords } from './field-parts.tsx'
import './radio.css'

export type RadioOption<Id extends string> = Readonly<{
  id: Id
  label: ReactNode
  note?: ReactNode
  /** An answer of another sort, "Vet inte": as real as the others, set apart without frame. */
  apart?: boolean
}>

type Props<Id extends string> = FieldProps &
  Readonly<{
    options: readonly RadioOption<Id>[]
    value: Id | null
    onChange: (value: Id) => void
    /** Side by side, for three-step judgements such as low, medium, high. */
    inRow?: boolean
  }>

export function RadioList<Id extends string>({
  options,
  value,
  onChange,
  inRow = false,
  ...field
}: Props<Id>) {
  const isOption = (text: string): text is Id => options.some(({ id }) => id === text)
  return (
    <RadioGroup
      className={`ui-field${field.error ? ' ui-field-invalid' : ''}`}
      value={value}
      onChange={(text) => {
        if (isOption(text)) onChange(text)
      }}
      orientation={inRow ? 'horizontal' : 'vertical'}
      isInvalid={Boolean(field.error)}
      isReadOnly={Boolean(field.locked)}
      validationBehavior="aria"
      {...(field.id ? { id: field.id } : {})}
      {...(field.name ? { name: field.name } : {})}
    >
      <FieldWords {...field} />
      <div className={inRow ? 'ui-radios ui-radios-row' : 'ui-radios'}>
        {options.map(({ id, label, note, apart }) => (
          <Radio key={id} value={id} className={apart ? 'ui-radio ui-radio-apart' : 'ui-radio'}>
            <span>
              {label}
              {note ? <span className="ui-radio-note">{note}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

/** The same, side by side. */
export const RadioRow = <Id extends string>(props: Omit<Props<Id>, 'inRow'>) => <RadioList {...props} inRow />
