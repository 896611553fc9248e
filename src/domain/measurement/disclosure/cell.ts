import type { DisclosurePolicy } from './policy.ts'

export type ProtectedBecause = 'too-few' | 'all-alike' | 'sibling'

/** What may be said of one group's answers. A cell that is not `shown` holds nothing that could give it away. */
export type ShareCell =
  | Readonly<{ state: 'shown'; x: number; n: number }>
  /** Nearly all alike: only that it is at most 5 %, or at least 95 %. */
  | Readonly<{ state: 'atMost5' | 'atLeast95'; n: number }>
  | Readonly<{ state: 'protected'; because: ProtectedBecause }>
  | Readonly<{ state: 'missing' | 'notApplicable' }>

/** Under this many, a group where all answered alike is hidden altogether. */
export const alikeUnder = 20

/** Cells of a table as signs: `..` protected, `-` missing, `.` not applicable; always with the words beside. */
export const symbols = { protected: '..', missing: '-', notApplicable: '.' } as const

type Answers = Readonly<{ x: number; n: number }>

const tooFew = { state: 'protected', because: 'too-few' } as const
const allAlike = { state: 'protected', because: 'all-alike' } as const

/** A share or a mean's group: x counted of n valid answers. `k` is the policy's kMean. */
export function protectShare({ x, n }: Answers, { kMean }: DisclosurePolicy): ShareCell {
  if (n < kMean) return tooFew
  if (n < alikeUnder) return x === 0 || x === n ? allAlike : { state: 'shown', x, n }
  if (20 * x < n) return { state: 'atMost5', n }
  if (20 * x > 19 * n) return { state: 'atLeast95', n }
  return { state: 'shown', x, n }
}

/**
 * All options of one question. Where nearly everybody chose one of them, the rest says as much as that one does: then
 * no option shows its count.
 */
export function protectDistribution(
  counts: readonly number[],
  { kDist }: DisclosurePolicy,
): readonly ShareCell[] {
  const n = counts.reduce((sum, count) => sum + count, 0)
  const most = Math.max(0, ...counts)
  if (n < kDist) return counts.map(() => tooFew)
  if (n < alikeUnder) return counts.map((x) => (most === n ? allAlike : { state: 'shown', x, n }))
  if (20 * most > 19 * n) {
    return counts.map((x) => ({ state: x === most ? 'atLeast95' : 'atMost5', n }))
  }
  return counts.map((x) => ({ state: 'shown', x, n }))
}
