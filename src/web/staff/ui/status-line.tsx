import type { ReactNode } from 'react'
import { Shape, type ShapeName } from '#web/charts/shape.tsx'
import { Button } from './button.tsx'
import './status-line.css'

export type Status = Readonly<{
  of: Extract<ShapeName, 'done' | 'running' | 'waiting' | 'error'>
  words: ReactNode
  /** "Ångra", "Pausa", "Försök igen" */
  action?: Readonly<{ label: string; onPress: () => void }>
}>

/** In place, does not go away by itself. Always rendered, so that a screen reader hears what comes into it. */
export const StatusLine = ({ status }: Readonly<{ status: Status | null }>) => (
  <div className="ui-status" role="status">
    {status ? (
      <>
        <Shape of={status.of} />
        <span>{status.words}</span>
        {status.action ? (
          <Button kind="quiet" onPress={status.action.onPress}>
            {status.action.label}
          </Button>
        ) : null}
      </>
    ) : null}
  </div>
)
