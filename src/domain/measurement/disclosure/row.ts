/**
 * A row of whole numbers, column by column, noughts left out. It stands for every multiple of itself, so fractions
 * are never needed and nothing is rounded.
 */
export type Row = ReadonlyMap<number, bigint>

const size = (a: bigint): bigint => (a < 0n ? -a : a)

const commonDivisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [size(a), size(b)]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** The same row in its smallest whole numbers. */
function smallest(row: Map<number, bigint>): Row {
  let divisor = 0n
  for (const value of row.values()) {
    divisor = commonDivisor(value, divisor)
    if (divisor === 1n) return row
  }
  for (const [column, value] of row) row.set(column, value / divisor)
  return row
}

/** `row` with `column` made nought by adding so much of `by` as that takes. `by` has something in `column`. */
export function without(row: Row, column: number, by: Row): Row {
  const value = row.get(column) ?? 0n
  const lead = by.get(column) ?? 0n
  if (value === 0n || lead === 0n) return row
  const shared = commonDivisor(value, lead)
  const [keep, take] = [lead / shared, value / shared]
  const result = new Map<number, bigint>()
  for (const [at, entry] of row) if (!by.has(at)) result.set(at, entry * keep)
  for (const [at, entry] of by) {
    const left = (row.get(at) ?? 0n) * keep - entry * take
    if (left !== 0n) result.set(at, left)
  }
  return smallest(result)
}
