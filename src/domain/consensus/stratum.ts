/** What a voter does in the field, as the roster says. `unstated`: nobody on the roster sits in the seat, or the vote came on paper. */
export const strata = ['user', 'official', 'manager', 'politician', 'other', 'unstated'] as const
export type Stratum = (typeof strata)[number]

/** No figure of a group is told of fewer, and none may follow from the figures of the others. */
export const smallestStratum = 5

/** Backgrounds that are told as one group, and how many votes or seats it has. */
export type StratumGroup = Readonly<{ of: readonly Stratum[]; n: number }>

const place = (stratum: Stratum | undefined): number => (stratum ? strata.indexOf(stratum) : strata.length)

/** Users first, and those without a background last. */
export const inOrder = <Group extends Pick<StratumGroup, 'of'>>(groups: readonly Group[]): readonly Group[] =>
  groups.toSorted((a, b) => place(a.of[0]) - place(b.of[0]))

const joined = (groups: readonly StratumGroup[]): StratumGroup => ({
  of: strata.filter((stratum) => groups.some(({ of }) => of.includes(stratum))),
  n: groups.reduce((sum, { n }) => sum + n, 0),
})

/**
 * Votes without a background go where those without one already are, else to the smallest group: to groups that are
 * large enough without them, so that nobody in a group can take away their own vote and be left with the papers.
 */
function withLoose(large: readonly StratumGroup[], loose: number): readonly StratumGroup[] {
  if (loose === 0) return large
  const unstated: StratumGroup = { of: ['unstated'], n: loose }
  const [host] = [
    ...large.filter(({ of }) => of.includes('unstated')),
    ...large.toSorted((a, b) => a.n - b.n || place(b.of[0]) - place(a.of[0])),
  ]
  return host ? [...large.filter((group) => group !== host), joined([host, unstated])] : large
}

/**
 * Groups of five or more, which together are all of them: those below are put together, and with the smallest of the
 * others while that is still too few. So no difference between the total and the groups is of fewer than five either.
 * `loose` are votes that carry no background, from paper: never a group of their own, and never needed to make one. Empty where there are not two
 * groups to tell apart.
 */
export function mergeSmall(groups: readonly StratumGroup[], loose = 0): readonly StratumGroup[] {
  const there = groups.filter(({ n }) => n > 0)
  const isLarge = ({ n }: StratumGroup) => n >= smallestStratum
  let large = there.filter(isLarge).toSorted((a, b) => a.n - b.n || place(b.of[0]) - place(a.of[0]))
  let rest = joined(there.filter((group) => !isLarge(group)))
  while (rest.n > 0 && !isLarge(rest)) {
    const [next, ...others] = large
    if (!next) return []
    rest = joined([rest, next])
    large = others
  }
  const merged = rest.n > 0 ? [...large, rest] : large
  return merged.length < 2 ? [] : inOrder(withLoose(merged, loose))
}

/** How many there are of each background, in the fixed order, none left out that somebody has. */
export const countStrata = (of: readonly Stratum[]): readonly StratumGroup[] =>
  strata.flatMap((stratum) => {
    const n = of.filter((one) => one === stratum).length
    return n > 0 ? [{ of: [stratum], n }] : []
  })

/** Which of the groups somebody of a background is in; null where there is none for it. */
export function stratumOf(
  groups: readonly (readonly Stratum[])[] | undefined,
  background: Stratum,
): number | null {
  const at = groups?.findIndex((of) => of.includes(background)) ?? -1
  return at < 0 ? null : at
}

/** A group as it stands beside a counted ballot: "manager+politician". */
export const writeStratum = (of: readonly Stratum[]): string => of.join('+')

/** Null where it is none. */
export function readStratum(text: string): readonly Stratum[] | null {
  const parts = text.split('+')
  const of = strata.filter((stratum) => parts.includes(stratum))
  return of.length === parts.length && writeStratum(of) === text ? of : null
}
