import type { Interval } from './interval.ts'
import { logChoose, logFactorial } from './log-factorial.ts'

/** Where a rising function reaches `level`, by halving, to the last bits. */
function rising(from: number, to: number, level: number, f: (at: number) => number): number {
  let [low, high] = [from, to]
  for (let turn = 0; turn < 200; turn += 1) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (f(middle) < level) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The first term and all after it, each made from the one before, until they no longer count. */
function tail(first: number, steps: number, ratio: (step: number) => number): number {
  let term = first
  let sum = first
  for (let step = 1; step <= steps && term > sum * 1e-18; step += 1) {
    term *= ratio(step)
    sum += term
  }
  return sum
}

/** P(at least x of n) where each is yes with probability p. */
function atLeast(x: number, n: number, p: number): number {
  const first = Math.exp(logChoose(n, x) + x * Math.log(p) + (n - x) * Math.log1p(-p))
  return tail(first, n - x, (step) => ((n - x - step + 1) / (x + step)) * (p / (1 - p)))
}

const half = 0.025

/**
 * Clopper and Pearson's exact 95 % interval for x of n; shares 0..1. Wider than Wilson's, which is the one shown.
 * Null when n is 0.
 */
export function clopperPearson(x: number, n: number): Interval | null {
  if (n === 0) return null
  const least = (count: number) => rising(0, 1, half, (p) => atLeast(count, n, p))
  return { low: x === 0 ? 0 : least(x), high: x === n ? 1 : 1 - least(n - x) }
}

const poissonTerm = (x: number, mean: number) => Math.exp(x * Math.log(mean) - mean - logFactorial(x))

/** The exact 95 % interval for the mean of a count seen once (Garwood). */
export function poissonInterval(x: number): Interval {
  const to = x + 10 * Math.sqrt(x) + 20
  const more = (mean: number) => tail(poissonTerm(x, mean), Infinity, (step) => mean / (x + step))
  const fewer = (mean: number) => tail(poissonTerm(x, mean), x, (step) => (x - step + 1) / mean)
  return {
    low: x === 0 ? 0 : rising(0, x, half, more),
    high: rising(x, to, -half, (mean) => -fewer(mean)),
  }
}
