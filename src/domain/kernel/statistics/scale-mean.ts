import { mean } from './mean.ts'

export type ScaleMean = Readonly<{ n: number; mean: number /** Null for one answer. */; sd: number | null }>

/** Steps a scale must have before a mean of it says anything. */
export const leastSteps = 5

/** Mean and sample standard deviation of answers on a scale of `steps` steps; null under five steps, or without answers. */
export function scaleMean(values: readonly number[], steps: number): ScaleMean | null {
  const centre = mean(values)
  if (steps < leastSteps || centre === null) return null
  const n = values.length
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return { n, mean: centre, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) }
}
