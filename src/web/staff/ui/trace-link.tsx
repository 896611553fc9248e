import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Shape } from '#web/charts/shape.tsx'
import { useText } from './text.tsx'
import './figure.css'

/** Open dot to full dot, and how many steps. Same place everywhere: last column, or under the figure. */
export function TraceLink({
  to,
  steps,
  about,
  children,
}: Readonly<{
  to: string
  steps?: number
  /** What is traced, heard but not shown: "Spåra, indikator 2". */
  about?: string
  children?: ReactNode
}>) {
  const { t } = useText()
  return (
    <span className="ui-trace">
      <Shape of="trace" />
      <Link to={to}>
        {children ?? (steps === undefined ? t('trace.follow') : t('count.steps', { n: steps }))}
        {about ? <span className="ui-hidden">, {about}</span> : null}
      </Link>
    </span>
  )
}
