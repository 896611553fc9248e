export type Interval = Readonly<{ low: number; high: number }>

/** The 97.5th percentile of the normal distribution: a 95 % interval. */
const z95 = 1.959963984540054

/**
 * Wilson's score interval for x of n, without continuity correction; shares 0..1.
 * Null when n is 0. Exactly 0 at x = 0 and exactly 1 at x = n.
 */
export function wilsonInterval(x: number, n: number, z: number = z95): Interval | null {
  if (n === 0) return null
  const share = x / n
  const centre = share + (z * z) / (2 * n)
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  return {
    low: x === 0 ? 0 : (centre - reach) / scale,
    high: x === n ? 1 : (centre + reach) / scale,
  }
}
