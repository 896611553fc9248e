import type { ReactNode } from 'react'
import { Shape, type ShapeName } from '#web/charts/shape.tsx'
import './note.css'

type Kind = 'good-to-know' | 'act' | 'error'

const looks: Readonly<Record<Kind, Readonly<{ className: string; shape: ShapeName | null }>>> = {
  'good-to-know': { className: 'ui-note', shape: null },
  act: { className: 'ui-note ui-note-act', shape: 'waiting' },
  error: { className: 'ui-note ui-note-error', shape: 'error' },
}

/** Grey: good to know. Amber: somebody must act. Red: error. Never for decoration. */
export const Note = ({
  kind = 'good-to-know',
  title,
  children,
}: Readonly<{ kind?: Kind; title?: string; children?: ReactNode }>) => {
  const { className, shape } = looks[kind]
  return (
    <div className={className} {...(kind === 'error' ? { role: 'alert' } : {})}>
      {title ? (
        <div className="ui-note-title">
          {shape ? <Shape of={shape} /> : null}
          {title}
        </div>
      ) : null}
      {children}
    </div>
  )
}
