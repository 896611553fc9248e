import { beforeNow } from '#domain/kernel/statistics/before-now.ts'
import { leastSteps, scaleMean } from '#domain/kernel/statistics/scale-mean.ts'
import { alikeUnder, protectShare } from '../disclosure/cell.ts'
import type { DisclosurePolicy } from '../disclosure/policy.ts'
import type { Question } from './question.ts'
import type { Counted, CountingPoint, HiddenBecause, ShownCell } from './released-cell.ts'
import type { Tally } from './tally.ts'

/** What one group's answers may say by themselves, before anything else that is let out is looked at. */
export type OwnCell =
  | Readonly<{ state: 'hidden'; because: HiddenBecause }>
  /** `isWhole`: nothing of it is protected, so that what is left of a total says no more than it does. */
  | Readonly<{ state: 'shown'; kind: 'share' | 'distribution'; isWhole: boolean; cell: ShownCell }>

export const countedIn = (
  { categories }: Pick<Question, 'categories'>,
  counts: readonly (number | null)[],
  countedOptions: readonly string[],
): number =>
  categories.reduce((sum, code, at) => sum + (countedOptions.includes(code) ? (counts[at] ?? 0) : 0), 0)

const repeated = <Value>(counts: readonly number[], valueAt: (at: number) => Value): readonly Value[] =>
  counts.flatMap((count, at) => Array.from({ length: count }, () => valueAt(at)))

type Content = Pick<ShownCell, 'mean' | 'means'> & Readonly<{ counts: readonly number[] }>

/** Of a pair only who fell, stayed and rose is ever told, never which step went with which. */
function contentOf({ kind, categories, values }: Question, { counts }: Tally): Content {
  if (kind !== 'pair') {
    const mean =
      values &&
      scaleMean(
        repeated(counts, (at) => values[at] ?? 0),
        values.length,
      )
    return { counts, mean: mean && { mean: mean.mean, sd: mean.sd }, means: null }
  }
  const steps = Math.round(Math.sqrt(categories.length))
  const pairs = repeated(counts, (at) => ({ before: Math.floor(at / steps) + 1, now: (at % steps) + 1 }))
  const found = beforeNow(pairs, 'high')
  if (!found) return { counts: [0, 0, 0], mean: null, means: null }
  const { worse, same, improved, meanBefore, meanNow } = found
  const means = steps < leastSteps ? null : { before: meanBefore, now: meanNow }
  return { counts: [worse, same, improved], mean: null, means }
}

const countOf = (n: number): ShownCell => ({
  state: 'shown',
  n,
  counts: null,
  missing: null,
  mean: null,
  means: null,
  points: {},
})

const tooFew = { state: 'hidden', because: 'too-few' } as const
const allAlike = { state: 'hidden', because: 'all-alike' } as const

/**
 * A group's cell by the thresholds and by likeness. Where one measure point's share is protected, so is the
 * distribution that it could be added up from.
 */
export function ownCell(
  question: Question,
  tally: Tally,
  points: readonly CountingPoint[],
  policy: DisclosurePolicy,
): OwnCell {
  const { n, missing } = tally
  if (n < policy.kMean) return tooFew
  if (question.kind === 'count') return { state: 'shown', kind: 'share', isWhole: true, cell: countOf(n) }
  const { counts, mean, means } = contentOf(question, tally)
  const shares = points.map(({ id, countedOptions }) => {
    const x = countedIn(question, counts, countedOptions)
    return { id, share: protectShare({ x, n }, policy) }
  })
  // Who may choose several: each choice is a share of its own.
  const many = question.kind === 'many' ? counts.map((x) => protectShare({ x, n }, policy)) : null
  const most = many ? 0 : Math.max(0, ...counts)
  if ((most === n && n < alikeUnder) || shares.some(({ share }) => share.state === 'protected'))
    return allAlike
  const isNear =
    shares.some(({ share }) => share.state !== 'shown') || (n >= alikeUnder && 20 * most > 19 * n)
  const isDistribution = n >= policy.kDist && !isNear
  const counted = shares.flatMap(({ id, share }): [string, Counted][] => {
    if (share.state === 'shown') return [[id, share.x]]
    return share.state === 'atMost5' || share.state === 'atLeast95' ? [[id, share.state]] : []
  })
  const cell: ShownCell = {
    state: 'shown',
    n,
    counts: isDistribution ? counts.map((x, at) => (many && many[at]?.state !== 'shown' ? null : x)) : null,
    missing: isDistribution ? missing : null,
    mean: isNear ? null : mean,
    means: isDistribution ? means : null,
    points: Object.fromEntries(counted),
  }
  if (!isDistribution && sharesOnly(cell) === null) return isNear ? allAlike : tooFew
  const isWhole = !isNear && (many === null || many.every(({ state }) => state === 'shown'))
  return { state: 'shown', kind: isDistribution ? 'distribution' : 'share', isWhole, cell }
}

/** The same cell where the distribution may not be told but its shares may. Null where that leaves nothing. */
export const sharesOnly = (cell: ShownCell): ShownCell | null =>
  Object.keys(cell.points).length === 0 && cell.mean === null
    ? null
    : { ...cell, counts: null, missing: null, means: null }
