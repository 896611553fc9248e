/**
 * Holm's adjustment of p for many tests at once, in the order given: with 41 tests about two would otherwise look
 * like changes by chance alone.
 */
export function holm(ps: readonly number[]): readonly number[] {
  const order = ps.map((p, at) => ({ p, at })).toSorted((a, b) => a.p - b.p)
  const adjusted: number[] = ps.map(() => 1)
  let greatest = 0
  for (const [rank, { p, at }] of order.entries()) {
    greatest = Math.max(greatest, Math.min(1, (ps.length - rank) * p))
    adjusted[at] = greatest
  }
  return adjusted
}
