export type Sibling = Readonly<{ n: number; hidden: boolean }>

/**
 * Which siblings to hide in one dimension whose total is shown: those hidden already, and the smallest of the others
 * until at least `k` answers lie in at least two hidden cells, or none is left. Otherwise the total gives them away.
 */
export function hideSiblings(siblings: readonly Sibling[], k: number): readonly boolean[] {
  const hidden = new Set(siblings.flatMap((sibling, at) => (sibling.hidden ? [at] : [])))
  if (hidden.size === 0) return siblings.map(() => false)
  let n = siblings.reduce((sum, sibling) => sum + (sibling.hidden ? sibling.n : 0), 0)
  const bySize = [...siblings.entries()].filter(([at]) => !hidden.has(at)).sort(([, a], [, b]) => a.n - b.n)
  for (const [at, sibling] of bySize) {
    if (n >= k && hidden.size >= 2) break
    hidden.add(at)
    n += sibling.n
  }
  return siblings.map((_, at) => hidden.has(at))
}
