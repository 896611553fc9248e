import { type Measured, measured, unmeasured } from './measured.ts'
import { midRanks } from './mid-ranks.ts'

export type RankCorrelation = Readonly<{ rho: number; pairs: number }>
export type NoRankCorrelation = 'too-few-pairs' | 'no-variation'

const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

/**
 * Spearman's rank correlation with mid-ranks for ties, −1 to 1: how alike two votes put the same items in order.
 * Not defined for fewer than three pairs, or where one side gives everything the same.
 */
export function rankCorrelation(
  pairs: readonly (readonly [number, number])[],
): Measured<RankCorrelation, NoRankCorrelation> {
  if (pairs.length < 3) return unmeasured('too-few-pairs')
  const centred = (values: readonly number[]) =>
    midRanks(values).map((rank) => rank - (values.length + 1) / 2)
  const first = centred(pairs.map(([value]) => value))
  const second = centred(pairs.map(([, value]) => value))
  const scale = Math.sqrt(product(first, first) * product(second, second))
  if (scale === 0) return unmeasured('no-variation')
  const rho = product(first, second) / scale
  return measured({ rho: Math.max(-1, Math.min(1, rho)), pairs: pairs.length })
}
