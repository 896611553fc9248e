/**
 * Fisher and Yates: every order equally likely, as far as `below` is even.
 * `below(n)` gives a whole number from 0 up to, but not including, n.
 */
export function shuffled<T extends object | string | number>(
  items: readonly T[],
  below: (limit: number) => number,
): readonly T[] {
  const rest = [...items]
  const order: T[] = []
  while (rest.length > 0) {
    const at = below(rest.length)
    const last = rest.pop()
    const chosen = at === rest.length ? last : rest[at]
    if (last !== undefined && at < rest.length) rest[at] = last
    if (chosen !== undefined) order.push(chosen)
  }
  return order
}
