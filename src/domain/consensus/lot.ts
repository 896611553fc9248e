/** HMAC-SHA256 of an item's id under the lot's nonce, as hex. Passed in, already holding the nonce. */
export type Draw = (item: string) => string

/**
 * Items in the order the lot drew them. Anybody with the nonce gets the same order,
 * and nobody could know it before: the nonce's hash was frozen, the nonce shown after the count.
 */
export const drawn = <Item extends Readonly<{ id: string }>>(
  items: readonly Item[],
  draw: Draw,
): readonly Item[] =>
  items
    .map((item) => ({ item, ticket: draw(item.id) }))
    .toSorted((a, b) => (a.ticket < b.ticket ? -1 : 1))
    .map(({ item }) => item)
