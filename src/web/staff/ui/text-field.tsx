import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextArea as Area } from 'react-aria-components/TextArea'
import { TextField as Field } from 'react-aria-components/TextField'
import { type FieldProps, FieldWords, fieldClass } from './field-parts.tsx'

type Props = FieldProps &
  Readonly<{
    value: string
    onChange: (value: string) => void
    maxLength?: number
    autoFocus?: boolean
  }>

const shared = ({ error, locked, value, onChange, maxLength, autoFocus, id, name }: Props) => ({
  value,
  onChange,
  isInvalid: Boolean(error),
  isReadOnly: Boolean(locked),
  validationBehavior: 'aria' as const,
  ...(maxLength === undefined ? {} : { maxLength }),
  ...(autoFocus ? { autoFocus } : {}),
  ...(id ? { id } : {}),
  ...(name ? { name } : {}),
})

export function TextField({
  type = 'text',
  inputMode,
  autoComplete = 'off',
  ...props
}: Props &
  Readonly<{
    type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'password' | 'tel' | 'url' | 'date'>
    inputMode?: 'text' | 'numeric' | 'decimal' | 'email'
    autoComplete?: HTMLInputAutoCompleteAttribute
  }>) {
  return (
    <Field
      {...shared(props)}
      type={type}
      autoComplete={autoComplete}
      {...(inputMode ? { inputMode } : {})}
      className={fieldClass(props, props.width)}
    >
      <FieldWords {...props} />
      <Input className="ui-input" />
    </Field>
  )
}

export function TextArea({ rows = 4, ...props }: Props & Readonly<{ rows?: number }>) {
  return (
    <Field {...shared(props)} className={fieldClass(props, props.width)}>
      <FieldWords {...props} />
      <Area className="ui-input ui-area" rows={rows} />
    </Field>
  )
}
