/**
 * How often two people drawn at random gave the same answer, 0..1, from how many gave each. 0.5 is what a room split
 * down the middle comes near; null for fewer than two.
 */
export function pairAgreement(counts: readonly number[]): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0)
  if (n < 2) return null
  return counts.reduce((sum, count) => sum + count * (count - 1), 0) / (n * (n - 1))
}
