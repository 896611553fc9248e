import type { ReactNode } from 'react'
import { Cells } from '#web/charts/cells.tsx'
import { useText } from './text.tsx'
import './progress.css'

/** "18 av 23", and what they have done: cells up to sixty, a bar beyond. The words may be drawn large elsewhere. */
export function Progress({
  x,
  n,
  wordsElsewhere = false,
  children,
}: Readonly<{ x: number; n: number; wordsElsewhere?: boolean; children?: ReactNode }>) {
  const { t } = useText()
  return (
    <div className="ui-progress">
      {wordsElsewhere ? null : (
        <span>
          <span className="ui-strong ui-figures">{t('count.of', { x, n })}</span> {children}
        </span>
      )}
      <Cells x={x} n={n} />
    </div>
  )
}
