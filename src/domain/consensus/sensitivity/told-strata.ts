import { smallestStratum } from '../stratum.ts'

/** Of one group: how many said yes to an item, or rated it 7–9, of how many who are asked about it. */
export type GroupCount = Readonly<{ yes: number; n: number }>

/** Instead of a number, where a group is nearly of one mind about some item. */
export const stratumWords = ['almost-none', 'at-most-half', 'more-than-half', 'almost-all'] as const
export type StratumWord = (typeof stratumWords)[number]

/**
 * What is told of an item, group by group. `counts`: in every group at least two said yes and two did not. `words`: some
 * group is nearly of one mind. `untold`: fewer than five of a group rated it, or the words and the total together would
 * tell what everybody in a group answered.
 */
export type ToldStrata =
  | Readonly<{ as: 'counts'; groups: readonly GroupCount[] }>
  | Readonly<{ as: 'words'; words: readonly StratumWord[] }>
  | Readonly<{ as: 'untold' }>

type Band = Readonly<{ low: number; high: number }>

/** Fewer than this many on one side of a question, and the group is nearly of one mind. */
const fewestApart = 2

/** Shares that the compared rules part groups at; what a rule says of an item tells on which side of them a group is. */
const partingPercent = [50, 70, 80]

/** The greatest count that is at most half, or under 70 or 80 percent. */
const endBefore = (percent: number, n: number): number =>
  percent === 50 ? Math.floor(n / 2) : Math.ceil((percent * n) / 100) - 1

/** From nobody or one, over the shares that rules part at, to all or all but one. */
function bandsOf(n: number): readonly Band[] {
  const inside = partingPercent.map((percent) => endBefore(percent, n))
  const ends = [fewestApart - 1, ...inside, n - fewestApart, n]
  const kept = [...new Set(ends)].filter((end) => end === n || (end >= 1 && end <= n - fewestApart))
  return kept
    .toSorted((a, b) => a - b)
    .map((high, at, all) => ({ low: at === 0 ? 0 : (all[at - 1] ?? 0) + 1, high }))
}

const isEnd = ({ low, high }: Band, n: number): boolean => low === 0 || high === n

const bandAt = (n: number, yes: number): Band =>
  bandsOf(n).find(({ high }) => yes <= high) ?? { low: n - 1, high: n }

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** What a group's count can be, from the bands of all and the total that is published: its least and its greatest. */
function rangesOf(bands: readonly Band[], total: number): readonly Band[] {
  const [least, most] = [sum(bands.map(({ low }) => low)), sum(bands.map(({ high }) => high))]
  return bands.map(({ low, high }) => ({
    low: Math.max(low, total - (most - high)),
    high: Math.min(high, total - (least - low)),
  }))
}

/** Groups of which nothing is left but that nobody said yes, or that everybody did. */
const isPinned = ({ low, high }: Band, n: number): boolean => high === 0 || low === n

const keyOf = (bands: readonly Band[]): string => bands.map(({ low }) => low).join(' ')

const combinations = (of: readonly (readonly Band[])[]): readonly (readonly Band[])[] =>
  of.reduce<readonly (readonly Band[])[]>(
    (rows, bands) => rows.flatMap((row) => bands.map((band) => [...row, band])),
    [[]],
  )

const ways = (bands: readonly Band[]): number =>
  bands.reduce((product, { low, high }) => product * (high - low + 1), 1)

/**
 * The words that are not said at this total, in groups of these sizes: those from which somebody could work out that a
 * whole group answered alike. It depends on nothing but what is published, so that the silence itself tells nothing:
 * where it would, other words are left unsaid too, those that could come about in the fewest ways.
 */
function unsaidAt(sizes: readonly number[], total: number): ReadonlySet<string> {
  const said = combinations(sizes.map(bandsOf)).filter(
    (bands) =>
      bands.some((band, at) => isEnd(band, sizes[at] ?? 0)) &&
      sum(bands.map(({ low }) => low)) <= total &&
      total <= sum(bands.map(({ high }) => high)),
  )
  const pins = (bands: readonly Band[]) =>
    rangesOf(bands, total).some((range, at) => isPinned(range, sizes[at] ?? 0))
  const unsaid = said.filter(pins)
  const ranges = unsaid.map((bands) => rangesOf(bands, total))
  const silenceTells = sizes.some(
    (n, at) => ranges.every((row) => row[at]?.high === 0) || ranges.every((row) => row[at]?.low === n),
  )
  const [cover] = silenceTells
    ? said.filter((bands) => !pins(bands)).toSorted((a, b) => ways(a) - ways(b))
    : []
  return new Set([...unsaid, ...(cover ? [cover] : [])].map(keyOf))
}

function wordOf({ yes, n }: GroupCount): StratumWord {
  if (yes < fewestApart) return 'almost-none'
  if (n - yes < fewestApart) return 'almost-all'
  return 2 * yes > n ? 'more-than-half' : 'at-most-half'
}

/**
 * What may be told of each item, group by group; `items` hold the groups in the same order. All groups of an item are
 * told in the same way, since a count that is held back follows from the others and the total. Where the whole panel
 * is of one mind, the total has told it already.
 */
export function toldStrata(items: readonly (readonly GroupCount[])[]): readonly ToldStrata[] {
  const known = new Map<string, ReadonlySet<string>>()
  const unsaidFor = (sizes: readonly number[], total: number): ReadonlySet<string> => {
    const key = `${sizes.join(' ')}/${total}`
    const found = known.get(key) ?? unsaidAt(sizes, total)
    known.set(key, found)
    return found
  }
  return items.map((groups): ToldStrata => {
    const sizes = groups.map(({ n }) => n)
    if (sizes.some((n) => n < smallestStratum)) return { as: 'untold' }
    const bands = groups.map(({ yes, n }) => bandAt(n, yes))
    if (!bands.some((band, at) => isEnd(band, sizes[at] ?? 0))) return { as: 'counts', groups }
    const total = sum(groups.map(({ yes }) => yes))
    const isOneMind = total === 0 || total === sum(sizes)
    if (!isOneMind && unsaidFor(sizes, total).has(keyOf(bands))) return { as: 'untold' }
    return { as: 'words', words: groups.map(wordOf) }
  })
}
