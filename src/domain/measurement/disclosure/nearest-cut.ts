import { answersIn, type Cut, judge, type Ledger, type Release } from './ledger.ts'

/** How many answers are in one cut and not in the other. */
function apart(sizes: readonly number[], a: Cut, b: Cut): number {
  const differing = [...a].filter((atom) => !b.has(atom)).concat([...b].filter((atom) => !a.has(atom)))
  return answersIn(sizes, differing)
}

/**
 * Of the cuts that could be shown instead of a refused one (the parent unit, no background), the allowed one that
 * differs by fewest answers; the first of those that differ by as many. Null where none is allowed.
 */
export function nearestAllowed(ledger: Ledger, refused: Release, instead: readonly Cut[]): Cut | null {
  const { kind } = refused
  const allowed = instead
    .filter((cut) => judge(ledger, { kind, cut }).allowed)
    .map((cut) => ({ cut, far: apart(ledger.sizes, refused.cut, cut) }))
  return allowed.toSorted((a, b) => a.far - b.far)[0]?.cut ?? null
}
