import type { ReactNode } from 'react'
import { Shape, type ShapeName } from '#web/charts/shape.tsx'
import './empty-state.css'

export type Readiness = Readonly<{
  of: Extract<ShapeName, 'done' | 'waiting' | 'notStarted' | 'running'>
  what: ReactNode
  note?: ReactNode
}>

/** What is ready and what is not, line by line. */
export const ReadyList = ({ items }: Readonly<{ items: readonly Readiness[] }>) => (
  <ul className="ui-ready">
    {items.map(({ of, what, note }, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places
      <li key={place}>
        <Shape of={of} />
        <span>
          <span className="ui-strong">{what}</span> <span className="ui-quiet">{note}</span>
        </span>
      </li>
    ))}
  </ul>
)

/** What it is, what is needed, what is already in place, one button, a link to the example. */
export const EmptyState = ({
  title,
  children,
  ready,
  action,
  example,
}: Readonly<{
  title: string
  children: ReactNode
  ready?: readonly Readiness[]
  action?: ReactNode
  example?: ReactNode
}>) => (
  <div className="ui-empty">
    <h2>{title}</h2>
    <p>{children}</p>
    {ready ? <ReadyList items={ready} /> : null}
    {action || example ? (
      <div className="ui-buttons">
        {action}
        {example}
      </div>
    ) : null}
  </div>
)
