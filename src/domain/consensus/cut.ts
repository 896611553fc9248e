/** Anything that has been given yes votes. */
export type Voted = Readonly<{ yes: number }>

/** Negative where the first stands before the second; 0 where the count cannot tell them apart. */
export type Order<Item> = (a: Item, b: Item) => number

export const mostYes: Order<Voted> = (a, b) => b.yes - a.yes

export type Line<Item> = Readonly<{
  above: readonly Item[]
  /** On the line, when there are not places for them all. */
  tied: readonly Item[]
  below: readonly Item[]
  /** Whoever has the last place; null with no place, or with fewer items than places. */
  last: Item | null
}>

/** Best first; equals keep the order they came in. */
export const ranked = <Item>(items: readonly Item[], order: Order<Item>): readonly Item[] =>
  items.toSorted(order)

/**
 * Draws the line after so many places, best first.
 * The count cannot choose between the tied: the rule frozen before the vote must.
 */
export function cutAfter<Item>(places: number, items: readonly Item[], order: Order<Item>): Line<Item> {
  const inOrder = ranked(items, order)
  const last = inOrder[places - 1] ?? null
  const firstOut = inOrder[places]
  if (!last || !firstOut || order(last, firstOut) < 0) {
    return { above: inOrder.slice(0, places), tied: [], below: inOrder.slice(places), last }
  }
  return {
    above: inOrder.filter((item) => order(item, last) < 0),
    tied: inOrder.filter((item) => order(item, last) === 0),
    below: inOrder.filter((item) => order(item, last) > 0),
    last,
  }
}
