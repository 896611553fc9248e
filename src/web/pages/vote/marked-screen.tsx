import type { ReactNode } from 'react'
import { Shape, type ShapeName } from '#web/charts/shape.tsx'

type Props = Readonly<{
  shape?: ShapeName | null
  title: string
  children?: ReactNode
  /** What stands at the bottom: where to look next, the check code. */
  end?: ReactNode
}>

/** One thing said: mark, heading, a few sentences, at most one button. */
export const MarkedScreen = ({ shape = null, title, children, end }: Props) => (
  <>
    {shape ? (
      <div className="mark">
        <Shape of={shape} size={52} />
      </div>
    ) : null}
    <h1 tabIndex={-1}>{title}</h1>
    {children}
    {end ? (
      <div className="end">
        <div>{end}</div>
      </div>
    ) : null}
  </>
)
