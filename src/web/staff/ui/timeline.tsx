import type { ReactNode } from 'react'
import { Shape, type ShapeName } from '#web/charts/shape.tsx'
import './timeline.css'

export type Happening = Readonly<{
  id: string
  of: ShapeName
  /** "Omröstning 5", "April 2014" */
  when: ReactNode
  what: ReactNode
  note?: ReactNode
}>

/** What happened to a thing, first to last, with what was never published said as such. */
export const Timeline = ({ items }: Readonly<{ items: readonly Happening[] }>) => (
  <ol className="ui-timeline">
    {items.map(({ id, of, when, what, note }) => (
      <li key={id}>
        <Shape of={of} size={18} />
        <div>
          <div className="ui-timeline-when">{when}</div>
          <div className="ui-timeline-what">{what}</div>
          {note ? <div className="ui-timeline-note">{note}</div> : null}
        </div>
      </li>
    ))}
  </ol>
)
