import { useState } from 'react'
import { Checkbox } from './checkbox.tsx'
import { useText } from './text.tsx'
import { TextField } from './text-field.tsx'

/** A password, hidden until whoever types wants to see it; a new one is offered to be kept by the browser. */
export function PasswordField({
  label,
  value,
  onChange,
  isNew = false,
  ...words
}: Readonly<{
  label: string
  value: string
  onChange: (value: string) => void
  isNew?: boolean
  id?: string
  hint?: string
  error?: string | null | undefined
}>) {
  const { t } = useText()
  const [isShown, setShown] = useState(false)
  return (
    <div>
      <TextField
        {...words}
        label={label}
        value={value}
        onChange={onChange}
        type={isShown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        width="long"
        maxLength={200}
      />
      <Checkbox isSelected={isShown} onChange={setShown}>
        {t('signIn.show')}
      </Checkbox>
    </div>
  )
}
