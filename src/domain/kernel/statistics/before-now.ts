import { mean } from './mean.ts'
import { signTest } from './sign-test.ts'

export type Pair = Readonly<{ before: number; now: number }>
export type BeforeNow = Readonly<{
  n: number
  meanBefore: number
  meanNow: number
  /** Now minus before. */
  meanDifference: number
  improved: number
  same: number
  worse: number
  /** The exact sign test of improved against worse. */
  p: number
}>

/**
 * What the same people say of before and now, asked at once: their own judgement afterwards, not two measurements.
 * `best` is the end of the scale that is better. Null without a pair.
 */
export function beforeNow(pairs: readonly Pair[], best: 'high' | 'low'): BeforeNow | null {
  const meanBefore = mean(pairs.map(({ before }) => before))
  const meanNow = mean(pairs.map(({ now }) => now))
  if (meanBefore === null || meanNow === null) return null
  const risen = pairs.filter(({ before, now }) => now > before).length
  const fallen = pairs.filter(({ before, now }) => now < before).length
  const [improved, worse] = best === 'high' ? [risen, fallen] : [fallen, risen]
  return {
    ...{ n: pairs.length, meanBefore, meanNow, meanDifference: meanNow - meanBefore },
    ...{ improved, same: pairs.length - risen - fallen, worse, p: signTest(improved, worse) },
  }
}
