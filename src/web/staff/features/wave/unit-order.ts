import type { UnitOutput } from '#contract/measurement/unit.ts'

export type PlacedUnit = UnitOutput & Readonly<{ depth: number }>

/** Each unit under the one it belongs to, by name; those whose parent is not there come last. */
export function placedUnits(units: readonly UnitOutput[]): readonly PlacedUnit[] {
  const under = (parent: string | null, depth: number): readonly PlacedUnit[] =>
    units
      .filter((unit) => unit.parent === parent)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
      .flatMap((unit) => [{ ...unit, depth }, ...(depth < 3 ? under(unit.id, depth + 1) : [])])
  const placed = under(null, 0)
  const lost = units.filter(({ id }) => !placed.some((unit) => unit.id === id))
  return [...placed, ...lost.map((unit) => ({ ...unit, depth: 0 }))]
}
