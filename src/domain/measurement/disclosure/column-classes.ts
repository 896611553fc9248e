import type { Row } from './row.ts'
import type { RowSpace } from './row-space.ts'

/**
 * The space with columns that always go together made one: atoms that exactly the same releases hold can never be
 * told apart, so only the people of all of them together count.
 */
export type Classes = Readonly<{
  rows: readonly Row[]
  pivots: readonly number[]
  weights: readonly number[]
}>

/** `weight` is how many people stand behind a column. */
export function columnClasses(space: RowSpace, weight: (column: number) => number): Classes {
  const signatures = new Map<number, string>()
  const rows = [...space.values()]
  for (const [no, row] of rows.entries()) {
    for (const [column, value] of row)
      signatures.set(column, `${signatures.get(column) ?? ''}${no}:${value};`)
  }
  const classOf = new Map<number, number>()
  const weights: number[] = []
  const known = new Map<string, number>()
  for (const [column, signature] of signatures) {
    const at = known.get(signature) ?? known.size
    known.set(signature, at)
    classOf.set(column, at)
    weights[at] = (weights[at] ?? 0) + weight(column)
  }
  const inClass = (column: number) => classOf.get(column) ?? -1
  return {
    rows: rows.map((row) => new Map([...row].map(([column, value]) => [inClass(column), value]))),
    pivots: [...space.keys()].map(inClass),
    weights,
  }
}
