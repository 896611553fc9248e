import { columnClasses } from './column-classes.ts'
import { type Row, without } from './row.ts'
import type { RowSpace } from './row-space.ts'

/** Finding the smallest combination is NP-hard; past this many steps the answer is "unsure", and unsure is refused. */
const mostSteps = 20_000

/** The same combinations, but only those with nought in `column`. */
function vanishing(basis: readonly Row[], column: number): readonly Row[] {
  const by = basis.find((row) => row.has(column))
  return by ? basis.flatMap((row) => (row === by ? [] : [without(row, column, by)])) : basis
}

/**
 * Whether some sum or difference of released groups, in any multiples, comes to speak of more than nobody and fewer
 * than `k` people. `weight` is how many people stand behind a column, at least one.
 *
 * Only combinations without any group of k or more can: so all of those are forced to nought first, which as a rule
 * leaves nothing. What remains is searched, group by group: either it is not in the combination, or it is and counts.
 */
export function smallCombination(
  space: RowSpace,
  weight: (column: number) => number,
  k: number,
): 'none' | 'found' | 'unsure' {
  const { rows, pivots, weights } = columnClasses(space, weight)
  const weightOf = (column: number) => weights[column] ?? 0
  let basis: readonly Row[] = rows.filter((_, at) => weightOf(pivots[at] ?? -1) < k)
  for (const column of new Set(basis.flatMap((row) => [...row.keys()]))) {
    if (weightOf(column) >= k) basis = vanishing(basis, column)
  }
  let steps = 0
  const search = (left: readonly Row[], accepted: ReadonlySet<number>, people: number): boolean => {
    steps += 1
    if (people >= k || left.length === 0 || steps > mostSteps) return false
    const open = [...new Set(left.flatMap((row) => [...row.keys()]))].filter(
      (column) => !accepted.has(column),
    )
    const [first] = open
    if (first === undefined) return true
    const next = open.reduce((best, column) => (weightOf(column) > weightOf(best) ? column : best), first)
    return (
      search(vanishing(left, next), accepted, people) ||
      search(left, new Set([...accepted, next]), people + weightOf(next))
    )
  }
  if (search(basis, new Set(), 0)) return 'found'
  return steps > mostSteps ? 'unsure' : 'none'
}
