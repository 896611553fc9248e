import { type Interval, wilsonInterval } from './interval.ts'

type Share = Readonly<{ x: number; n: number }>

/**
 * Newcombe's interval, from Wilson's, for how much greater the later share is; −1..1. For two groups of different
 * people: of the same people it is too wide where most of them answer as they did. Null where either has nobody.
 * The plain normal interval is not used: with 0 or all of 23 it has no width.
 */
export function shareDifference(earlier: Share, later: Share): Interval | null {
  const [before, after] = [wilsonInterval(earlier.x, earlier.n), wilsonInterval(later.x, later.n)]
  if (!before || !after) return null
  const [was, is] = [earlier.x / earlier.n, later.x / later.n]
  return {
    low: is - was - Math.hypot(is - after.low, before.high - was),
    high: is - was + Math.hypot(after.high - is, was - before.low),
  }
}
