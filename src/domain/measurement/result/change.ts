import { type ChangeVerdict, changeVerdict } from '#domain/kernel/statistics/change-verdict.ts'
import { holm } from '#domain/kernel/statistics/holm.ts'
import type { Interval } from '#domain/kernel/statistics/interval.ts'
import { shareDifference } from '#domain/kernel/statistics/share-difference.ts'
import { type Share, shareTest } from '#domain/kernel/statistics/share-test.ts'
import type { Mode } from '../mode.ts'

/** One wave's value of a measure point; `share` is null where it is protected. */
export type SeriesValue = Readonly<{ key: string; mode: Mode; share: Share | null }>

export type Change =
  | Readonly<{ state: 'first' | 'hidden' | 'new-question' | 'same-people' }>
  | Readonly<{
      state: 'tested'
      method: 'chi-square' | 'fisher' | 'alike'
      p: number
      /** Adjusted for all the changes of the page. */
      adjustedP: number
      /** Later minus earlier, −1..1, with Newcombe's interval. */
      difference: number
      interval: Interval
      verdict: ChangeVerdict
    }>

type Compared = Exclude<Change, { state: 'tested' }> | Readonly<{ earlier: Share; later: Share }>

/** The last two values of a series, the oldest first; or why they are not held against each other. */
function comparedIn(series: readonly SeriesValue[]): Compared {
  const [earlier, later] = [series.at(-2), series.at(-1)]
  if (!earlier || !later) return { state: 'first' }
  if (earlier.key !== later.key) return { state: 'new-question' }
  if (!earlier.share || !later.share) return { state: 'hidden' }
  // The same people asked twice: no test for two groups of different people may be used.
  if (earlier.mode === 'panel' || later.mode === 'panel') return { state: 'same-people' }
  return { earlier: earlier.share, later: later.share }
}

/** The change between the last two waves of every series on a page, with p adjusted for them all (Holm). */
export function changesOf(page: readonly (readonly SeriesValue[])[]): readonly Change[] {
  const compared = page.map(comparedIn)
  const tests = compared.flatMap((one, at) => {
    if ('state' in one) return []
    const interval = shareDifference(one.earlier, one.later)
    if (!interval) return []
    const difference = one.later.x / one.later.n - one.earlier.x / one.earlier.n
    const test = shareTest(one.earlier, one.later)
    return [{ at, interval, difference, method: test?.method ?? ('alike' as const), p: test?.p ?? 1 }]
  })
  const adjusted = holm(tests.map(({ p }) => p))
  return compared.map((one, at): Change => {
    if ('state' in one) return one
    const place = tests.findIndex((test) => test.at === at)
    const test = tests[place]
    const adjustedP = adjusted[place]
    if (!test || adjustedP === undefined) return { state: 'hidden' }
    const { method, p, difference, interval } = test
    const verdict = changeVerdict(difference, adjustedP)
    return { state: 'tested', method, p, adjustedP, difference, interval, verdict }
  })
}
