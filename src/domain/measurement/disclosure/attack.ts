/** Rank by elimination in floating point, so that the attack shares nothing with the exact rows that it attacks. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row])
  let found = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, no) => no >= found && Math.abs(row[column] ?? 0) > 1e-9)
    const lead = left[at]
    if (!lead) continue
    left[at] = left[found] ?? lead
    left[found] = lead
    for (const [no, row] of left.entries()) {
      if (no === found) continue
      const times = (row[column] ?? 0) / (lead[column] ?? 1)
      left[no] = row.map((value, i) => value - times * (lead[i] ?? 0))
    }
    found += 1
  }
  return found
}

/**
 * A group of 1 to k − 1 people that can be worked out from the cuts, by trying every group there is; null where there is
 * none. `sizes` are the people of each atom, a cut the numbers of its atoms, and so is what is found.
 */
export function revealedFrom(
  sizes: readonly number[],
  cuts: readonly Iterable<number>[],
  k: number,
): readonly number[] | null {
  const people = (group: number) => sizes.reduce((sum, n, atom) => sum + (group & (1 << atom) ? n : 0), 0)
  const few = (group: number) => people(group) > 0 && people(group) < k
  const atomsOf = (group: number) => [...sizes.keys()].filter((atom) => group & (1 << atom))
  const groups = cuts.map((cut) => [...cut].reduce((sum, atom) => sum | (1 << atom), 0))
  for (const a of groups) for (const b of [0, ...groups]) if (few(a & ~b)) return atomsOf(a & ~b)
  const answering = sizes.flatMap((n, atom) => (n > 0 ? [atom] : []))
  const rows = (atoms: readonly number[]) => groups.map((group) => atoms.map((atom) => (group >> atom) & 1))
  const whole = rank(rows(answering))
  for (let group = 1; group < 1 << sizes.length; group += 1) {
    // A combination about nobody outside the group is one that vanishes on all the others.
    const others = answering.filter((atom) => !(group & (1 << atom)))
    if (few(group) && rank(rows(others)) < whole) return atomsOf(group)
  }
  return null
}
