import { type Paint, pagePaint } from './paint.ts'

const cell = 24
const gap = 4
const height = 16

/** One cell per voter up to this many; beyond it a cell is too thin to count. */
export const mostCells = 60

/**
 * How many of n, as cells or as a bar. The words "18 av 23" always stand beside it,
 * so the drawing itself is silent.
 */
export function Cells({ x, n, paint = pagePaint }: Readonly<{ x: number; n: number; paint?: Paint }>) {
  const width = n <= mostCells ? Math.max(1, n) * (cell + gap) - gap : 1000
  return (
    <svg
      className="chart-cells"
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height={height}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {n <= mostCells ? (
        Array.from({ length: n }, (_, place) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
            key={place}
            x={place * (cell + gap) + 0.75}
            y={0.75}
            width={cell - 1.5}
            height={height - 1.5}
            fill={place < x ? paint.blue : paint.bg}
            stroke={place < x ? paint.blue : paint.line2}
            strokeWidth={1.5}
            vectorEffect="non-scaling-stroke"
          />
        ))
      ) : (
        <>
          <rect width={width} height={height} fill={paint.bg3} />
          <rect width={Math.round((width * x) / n)} height={height} fill={paint.blue} />
        </>
      )}
    </svg>
  )
}
