import { type Row, without } from './row.ts'

/**
 * Everything that follows from a number of rows by adding and subtracting: the exact reduced echelon form, one row a
 * pivot column, and no pivot column in any other row. Kept between releases; one row at a time is added to it.
 */
export type RowSpace = ReadonlyMap<number, Row>

export const emptySpace: RowSpace = new Map()

/** What is left of a row that the space does not say already; empty when it follows from it. */
export function remainder(space: RowSpace, row: Row): Row {
  let left = row
  for (const column of row.keys()) {
    const by = space.get(column)
    if (by) left = without(left, column, by)
  }
  return left
}

/** The space with one row more. `weight` says which column to lead with: the heaviest. */
export function withRow(space: RowSpace, row: Row, weight: (column: number) => number): RowSpace {
  const left = remainder(space, row)
  const [first] = left.keys()
  if (first === undefined) return space
  let pivot = first
  for (const column of left.keys()) if (weight(column) > weight(pivot)) pivot = column
  const wider = new Map<number, Row>()
  for (const [lead, kept] of space) wider.set(lead, without(kept, pivot, left))
  return wider.set(pivot, left)
}
