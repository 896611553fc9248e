import { useId, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { useText } from './text.tsx'
import './field.css'
import './copy-field.css'

/** A link or code to hand over. Where the browser refuses the clipboard, the text is selected instead. */
export function CopyField({ label, value }: Readonly<{ label: string; value: string }>) {
  const { t } = useText()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <div className="ui-field">
      <label className="ui-label" htmlFor={id}>
        {label}
      </label>
      <div className="ui-copy">
        <input
          ref={field}
          id={id}
          className="ui-input"
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onPress={() => void copy()}>{t('common.copy')}</Button>
      </div>
      <span className="ui-hint" role="status">
        {isCopied ? t('common.copied') : null}
      </span>
    </div>
  )
}
