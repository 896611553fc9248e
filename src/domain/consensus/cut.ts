/** Anything that has been given yes votes. */
export type Voted = Readonly<{ yes: number }>

export type Line<Item extends Voted> = Readonly<{
  above: readonly Item[]
  /** On the line, when there are not places for them all. */
  tied: readonly Item[]
  below: readonly Item[]
  /** Whoever has the last place; null with no place, or with fewer items than places. */
  last: Item | null
}>

/** Most yes votes first; equal votes keep the order they came in. */
export const ranked = <Item extends Voted>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) => b.yes - a.yes)

/**
 * Draws the line after so many places, most yes votes first.
 * The count cannot choose between the tied: the rule frozen before the vote must.
 */
export function cutAfter<Item extends Voted>(places: number, items: readonly Item[]): Line<Item> {
  const order = ranked(items)
  const last = order[places - 1] ?? null
  const firstOut = order[places]
  if (!last || !firstOut || last.yes > firstOut.yes) {
    return { above: order.slice(0, places), tied: [], below: order.slice(places), last }
  }
  return {
    above: order.filter(({ yes }) => yes > last.yes),
    tied: order.filter(({ yes }) => yes === last.yes),
    below: order.filter(({ yes }) => yes < last.yes),
    last,
  }
}
