/** Ranks from 1 for the least; the equal share the middle of their places, so 10, 20, 20 is 1, 2.5, 2.5. */
export function midRanks(values: readonly number[]): readonly number[] {
  const order = values.toSorted((a, b) => a - b)
  return values.map((value) => (order.indexOf(value) + order.lastIndexOf(value)) / 2 + 1)
}

/** How many share each value that more than one has. */
export function tieSizes(values: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>()
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  return [...sizes.values()].filter((size) => size > 1)
}
