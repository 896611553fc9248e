import { type Measured, measured, unmeasured } from './measured.ts'

export const kappaWeights = ['linear', 'quadratic'] as const
export type KappaWeights = (typeof kappaWeights)[number]

export type NoKappa = 'no-pairs' | 'no-variation'

/**
 * Cohen's weighted kappa between two answers of the same people on the same scale: 1 all the same, 0 what chance
 * would give. `counts[a][b]` people answered category a first and b second; categories in order of the scale.
 * Not defined without people, or where both times all gave one and the same category.
 * Errors: RangeError for a table that is not square.
 */
export function weightedKappa(
  counts: readonly (readonly number[])[],
  weights: KappaWeights,
): Measured<number, NoKappa> {
  const size = counts.length
  if (counts.some((row) => row.length !== size)) throw new RangeError('not a square table')
  const cells = counts.flatMap((row, a) => row.map((count, b) => ({ a, b, count })))
  const total = cells.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return unmeasured('no-pairs')
  const sums = (side: 'a' | 'b') =>
    Array.from({ length: size }, (_, category) =>
      cells.filter((cell) => cell[side] === category).reduce((sum, { count }) => sum + count, 0),
    )
  const [first, second] = [sums('a'), sums('b')]
  const distance = (a: number, b: number) => Math.abs(a - b) ** (weights === 'linear' ? 1 : 2)
  const seen = cells.reduce((sum, { a, b, count }) => sum + distance(a, b) * count, 0)
  const byChance = cells.reduce(
    (sum, { a, b }) => sum + (distance(a, b) * (first[a] ?? 0) * (second[b] ?? 0)) / total,
    0,
  )
  return byChance === 0 ? unmeasured('no-variation') : measured(1 - seen / byChance)
}
