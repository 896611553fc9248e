import { erfc } from './erfc.ts'
import { logChoose } from './log-factorial.ts'

export type Share = Readonly<{ x: number; n: number }>
export type ShareTest = Readonly<{ method: 'chi-square' | 'fisher'; p: number }>

type Margins = Readonly<{ yes: number; no: number; all: number }>

const margins = (a: Share, b: Share): Margins => {
  const all = a.n + b.n
  const yes = a.x + b.x
  return { yes, no: all - yes, all }
}

/**
 * Chi-square of two shares of different people, one degree of freedom, without continuity correction.
 * Null where either group is empty or all answered alike: there is nothing to test.
 */
export function chiSquare(a: Share, b: Share): Readonly<{ statistic: number; p: number }> | null {
  const { yes, no, all } = margins(a, b)
  if (a.n === 0 || b.n === 0 || yes === 0 || no === 0) return null
  const gap = a.x * b.n - b.x * a.n
  const statistic = ((gap / a.n) * (gap / b.n) * all) / (yes * no)
  return { statistic, p: erfc(Math.sqrt(statistic / 2)) }
}

// As base R: two tables as likely as each other but for rounding both count.
const asLikely = 1 + 1e-7

/** Fisher's exact test, two-sided: the sum of all outcomes at most as likely as the one observed. */
export function fisherExact(a: Share, b: Share): number {
  const { yes, all } = margins(a, b)
  const logLikelihood = (x: number) => logChoose(a.n, x) + logChoose(b.n, yes - x) - logChoose(all, yes)
  const observed = Math.exp(logLikelihood(a.x)) * asLikely
  let p = 0
  for (let x = Math.max(0, yes - b.n); x <= Math.min(a.n, yes); x += 1) {
    const likelihood = Math.exp(logLikelihood(x))
    if (likelihood <= observed) p += likelihood
  }
  return Math.min(1, p)
}

/**
 * Whether two shares of different people differ: chi-square, or Fisher where an expected count is under 5.
 * Null where there is nothing to test. Never for the same people asked twice.
 */
export function shareTest(a: Share, b: Share): ShareTest | null {
  const test = chiSquare(a, b)
  if (!test) return null
  const { yes, no, all } = margins(a, b)
  const leastExpected = (Math.min(a.n, b.n) / all) * Math.min(yes, no)
  return leastExpected < 5 ? { method: 'fisher', p: fisherExact(a, b) } : { method: 'chi-square', p: test.p }
}
