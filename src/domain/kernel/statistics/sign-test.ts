import { logChoose } from './log-factorial.ts'

/**
 * The exact sign test, two-sided: how likely so lopsided a change is where better and worse are as likely.
 * Those who did not change carry nothing; p is 1 where nobody changed.
 */
export function signTest(better: number, worse: number): number {
  const n = better + worse
  const fewest = Math.min(better, worse)
  let term = Math.exp(logChoose(n, fewest) - n * Math.LN2)
  let tail = term
  for (let k = fewest; k > 0 && term > tail * 1e-17; k -= 1) {
    term *= k / (n - k + 1)
    tail += term
  }
  return Math.min(1, 2 * tail)
}
