import type { Interval } from './interval.ts'
import type { Share } from './share-test.ts'

const z95 = 1.959963984540054

/**
 * The plain normal interval of a − b. Only to reproduce figures others have printed: with 0 or all of a group it has
 * no width. What Samsyn shows is `shareDifference`. Null where either group is empty.
 */
export function waldDifference(a: Share, b: Share): Interval | null {
  if (a.n === 0 || b.n === 0) return null
  const [p, q] = [a.x / a.n, b.x / b.n]
  const reach = z95 * Math.sqrt((p * (1 - p)) / a.n + (q * (1 - q)) / b.n)
  return { low: p - q - reach, high: p - q + reach }
}
