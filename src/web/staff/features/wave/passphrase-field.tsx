import { useState } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** A passphrase, hidden until whoever types wants to see it. No browser is asked to keep it. */
export function PassphraseField({
  label,
  hint,
  value,
  onChange,
  error,
  id,
}: Readonly<{
  id: string
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  error?: string | null
}>) {
  const { t } = useText()
  const [isShown, setShown] = useState(false)
  return (
    <div>
      <TextField
        id={id}
        label={label}
        value={value}
        onChange={onChange}
        type={isShown ? 'text' : 'password'}
        autoComplete="off"
        width="long"
        maxLength={400}
        {...(hint ? { hint } : {})}
        {...(error ? { error } : {})}
      />
      <Checkbox isSelected={isShown} onChange={setShown}>
        {t('wave.passphraseShow')}
      </Checkbox>
    </div>
  )
}
