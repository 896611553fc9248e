import { median } from './quantile.ts'

/** Mean distance from the median, in the unit of the values. Null without values. */
export function meanDeviation(values: readonly number[]): number | null {
  const middle = median(values)
  if (middle === null) return null
  return values.reduce((sum, value) => sum + Math.abs(value - middle), 0) / values.length
}
