import { loadavg } from 'node:os'

/** What a bench prints, a line of JSON each. `target` is an upper bound; null where none has been set. */
export type Figure = Readonly<{
  name: string
  unit: string
  median: number
  p95: number
  target: number | null
  /** The machine's load over the last minute as the figure was made: everybody's, not only ours. */
  load: number
}>

export type Print = (figure: Figure) => void

/** The value that this share of all is at or below; 0 where there is none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

const tenth = (value: number): number => Math.round(value * 10) / 10

const line = (name: string, unit: string, median: number, p95: number, target: number | null): Figure => ({
  name,
  unit,
  median: tenth(median),
  p95: tenth(p95),
  target,
  load: tenth(loadavg()[0] ?? 0),
})

/** One value a repeat. */
export const figure = (
  name: string,
  unit: string,
  repeats: readonly number[],
  target: number | null,
): Figure => line(name, unit, quantile(repeats, 0.5), quantile(repeats, 0.95), target)

/** Many values a repeat: the median over the repeats of each repeat's own p50 and of its `upper` quantile. */
export const spread = (
  name: string,
  unit: string,
  repeats: readonly (readonly number[])[],
  { target, upper = 0.95 }: Readonly<{ target: number | null; upper?: number }>,
): Figure => {
  const over = (share: number) =>
    quantile(
      repeats.map((values) => quantile(values, share)),
      0.5,
    )
  return line(name, unit, over(0.5), over(upper), target)
}
