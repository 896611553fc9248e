/**
 * Quantile of type 7, at `share` 0..1 of the way from the least to the greatest, in the values' own unit;
 * the type is named wherever the figure is shown, since other programs use others. Null without values.
 * Errors: RangeError for a share outside 0..1.
 */
export function quantile(values: readonly number[], share: number): number | null {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`not a share: ${share}`)
  const order = values.toSorted((a, b) => a - b)
  const at = (order.length - 1) * share
  const below = order[Math.floor(at)]
  const above = order[Math.ceil(at)]
  if (below === undefined || above === undefined) return null
  return below + (at - Math.floor(at)) * (above - below)
}

export const median = (values: readonly number[]): number | null => quantile(values, 0.5)

/** The middle half: type 7 quartiles and the distance between them. Null without values. */
export function middleHalf(values: readonly number[]): Readonly<{
  lower: number
  upper: number
  range: number
}> | null {
  const lower = quantile(values, 0.25)
  const upper = quantile(values, 0.75)
  return lower === null || upper === null ? null : { lower, upper, range: upper - lower }
}
