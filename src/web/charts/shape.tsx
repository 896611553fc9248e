import type { ReactNode } from 'react'
import { type Paint, pagePaint } from './paint.ts'

/** The shapes of states, the same in app, wall, phone and paper. A word always follows. */
const drawings = {
  done: (c) => (
    <>
      <circle cx="8" cy="8" r="8" fill={c.ink} />
      <path d="M4.4 8.3l2.4 2.4 4.8-5" fill="none" stroke={c.bg} strokeWidth="1.9" />
    </>
  ),
  running: (c) => (
    <>
      <circle cx="8" cy="8" r="7" fill={c.bg} stroke={c.blue} strokeWidth="1.8" />
      <path d="M8 1a7 7 0 0 1 0 14z" fill={c.blue} />
    </>
  ),
  waiting: (c) => (
    <>
      <path d="M8 .9L15.1 8 8 15.1.9 8z" fill={c.amber} stroke={c.amberEdge} strokeWidth="1.2" />
      <path d="M8 4.3v4.3" stroke={c.onAmber} strokeWidth="1.9" />
      <circle cx="8" cy="11" r="1.1" fill={c.onAmber} />
    </>
  ),
  notStarted: (c) => (
    <circle cx="8" cy="8" r="7" fill="none" stroke={c.line2} strokeWidth="1.6" strokeDasharray="2.4 2" />
  ),
  error: (c) => (
    <>
      <path d="M4.9.5h6.2l4.4 4.4v6.2l-4.4 4.4H4.9L.5 11.1V4.9z" fill={c.red} />
      <path d="M8 3.9v4.9" stroke={c.onRed} strokeWidth="2" />
      <circle cx="8" cy="11.6" r="1.2" fill={c.onRed} />
    </>
  ),
  advanced: (c) => <path d="M8 1.2L14.8 8.2h-3.9v6.4H5.1V8.2H1.2z" fill={c.blue} />,
  tied: (c) => (
    <>
      <path d="M8 .9L15.1 8 8 15.1.9 8z" fill={c.amber} stroke={c.amberEdge} strokeWidth="1.2" />
      <path d="M5 6.6h6M5 9.4h6" stroke={c.onAmber} strokeWidth="1.6" />
    </>
  ),
  remains: (c) => <circle cx="8" cy="8" r="6.4" fill="none" stroke={c.ink2} strokeWidth="2" />,
  dropped: (c) => <path d="M2.6 2.6l10.8 10.8M13.4 2.6L2.6 13.4" stroke={c.ink2} strokeWidth="2.1" />,
  missing: (c) => (
    <>
      <rect x="1.2" y="1.2" width="13.6" height="13.6" fill="none" stroke={c.line2} strokeWidth="1.5" />
      <path d="M1.6 14.4L14.4 1.6" stroke={c.line2} strokeWidth="1.5" />
    </>
  ),
  best: (c) => <path d="M8 2l7 12H1z" fill={c.green} />,
  middle: (c) => (
    <rect x="2" y="2" width="12" height="12" fill={c.mid} stroke={c.midEdge} strokeWidth="1.4" />
  ),
  worst: (c) => <path d="M8 14L1 2h14z" fill={c.red} />,
  received: (c) => (
    <>
      <circle cx="8" cy="8" r="8" fill={c.blue} />
      <path d="M4.4 8.3l2.4 2.4 4.8-5" fill="none" stroke={c.onBlue} strokeWidth="1.9" />
    </>
  ),
  trace: (c) => (
    <>
      <path d="M5.2 8h7" stroke={c.blue} strokeWidth="1.6" />
      <circle cx="3.2" cy="8" r="2.2" fill={c.bg} stroke={c.blue} strokeWidth="1.5" />
      <circle cx="13" cy="8" r="2.4" fill={c.blue} />
    </>
  ),
} satisfies Record<string, (colours: Paint) => ReactNode>

export type ShapeName = keyof typeof drawings

export const shapeNames = Object.keys(drawings).filter((name): name is ShapeName => name in drawings)

/** Only the drawing, for use inside a larger SVG. */
export const shapeMarks = (of: ShapeName, paint: Paint = pagePaint): ReactNode => drawings[of](paint)

export const Shape = ({
  of,
  size = 16,
  paint = pagePaint,
}: Readonly<{ of: ShapeName; size?: number; paint?: Paint }>) => (
  <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {drawings[of](paint)}
  </svg>
)
