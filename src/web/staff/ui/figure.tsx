import type { ReactNode } from 'react'
import { useText } from './text.tsx'
import { TraceLink } from './trace-link.tsx'
import './figure.css'

/** A count with its percent, what it means, where and when and by which rule, and its trace. Never a bare number. */
export function Figure({
  x,
  n,
  percent,
  large = false,
  children,
  source,
  trace,
}: Readonly<{
  x: number
  n: number
  /** As the server rounds it; null where there is none to show. */
  percent: number | null
  large?: boolean
  /** The sentence the number belongs to. */
  children: ReactNode
  source: ReactNode
  trace?: string
}>) {
  const { t, percent: inPercent } = useText()
  return (
    <div className={large ? 'ui-figure ui-figure-large' : 'ui-figure'}>
      <span className="ui-figure-number">
        <strong>{t('count.of', { x, n })}</strong>
        {percent === null ? null : ` (${inPercent(percent)})`}
      </span>
      <span>{children}</span>
      <span className="ui-figure-source">{source}</span>
      {trace ? <TraceLink to={trace} /> : null}
    </div>
  )
}

/** The same in running text: "13 av 23 (57 %)". */
export function CountShare({ x, n, percent }: Readonly<{ x: number; n: number; percent: number | null }>) {
  const { t, percent: inPercent } = useText()
  return percent === null ? t('count.of', { x, n }) : t('count.ofShare', { x, n, share: inPercent(percent) })
}
