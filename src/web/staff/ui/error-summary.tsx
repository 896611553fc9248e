import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { Shape } from '#web/charts/shape.tsx'
import { useText } from './text.tsx'
import './error-summary.css'

export type FieldFault = Readonly<{ field: string; words: string }>

const operable = 'input, textarea, select, button'

function focusField(event: MouseEvent, id: string) {
  const found = document.getElementById(id)
  const target = found?.matches(operable) ? found : found?.querySelector<HTMLElement>(operable)
  if (!target) return
  event.preventDefault()
  target.focus()
}

/**
 * On top of a form that was refused. It takes focus each time `attempt` grows, so that it is heard,
 * and each line leads to its field (the field's `id`).
 */
export function ErrorSummary({
  faults,
  attempt,
  children,
}: Readonly<{ faults: readonly FieldFault[]; attempt: number; children?: ReactNode }>) {
  const { t } = useText()
  const box = useRef<HTMLDivElement>(null)
  const isShown = faults.length > 0
  useEffect(() => {
    if (isShown && attempt > 0) box.current?.focus()
  }, [isShown, attempt])
  if (!isShown) return null
  return (
    <div ref={box} className="ui-summary" role="alert" tabIndex={-1}>
      <h2>
        <Shape of="error" size={18} />
        {t('kit.errorsFound', { n: faults.length })}
      </h2>
      <p>{children ?? t('kit.nothingLost')}</p>
      <ul>
        {faults.map(({ field, words }) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
