/** One wave in a panel; `percent` is null where the value is protected or there is none. */
export type PanelPoint = Readonly<{
  wave: string
  /** Item and version: a line is drawn between two waves only where it is the same. */
  key: string
  percent: number | null
  /** Percent. */
  low: number
  high: number
}>

export type Panel = Readonly<{ title: string; points: readonly PanelPoint[] }>

export type PanelSize = Readonly<{
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}>

export const panelSize = (width: number): PanelSize => ({
  ...{ width, height: 132 },
  ...{ left: 34, right: 8, top: 10, bottom: 24 },
})

export const yOf = ({ height, top, bottom }: PanelSize, percent: number): number =>
  top + ((100 - percent) / 100) * (height - top - bottom)

/** Waves stand at equal distances, one in the middle. */
export const xOf = ({ width, left, right }: PanelSize, at: number, n: number): number =>
  n < 2 ? (left + width - right) / 2 : left + 12 + (at * (width - left - right - 24)) / (n - 1)

type Placed = Readonly<{ x: number; y: number }>

/** Lines between neighbours that asked the same and both have a value: broken at a new version and at a gap. */
export function linesOf({ points }: Panel, size: PanelSize): readonly (readonly Placed[])[] {
  const lines: Placed[][] = []
  let key: string | null = null
  for (const [at, point] of points.entries()) {
    if (point.percent === null) {
      key = null
      continue
    }
    const placed = { x: xOf(size, at, points.length), y: yOf(size, point.percent) }
    const last = lines.at(-1)
    if (last && key === point.key) last.push(placed)
    else lines.push([placed])
    key = point.key
  }
  return lines.filter((line) => line.length > 1)
}
