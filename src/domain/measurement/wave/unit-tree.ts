import type { UnitId } from '#domain/kernel/id.ts'

/** Association, then initiative (*insats*), then site (*plats*). */
export const unitKinds = ['association', 'initiative', 'site'] as const
export type UnitKind = (typeof unitKinds)[number]

/** A place in the organisation (*enhet*) that answers are gathered for. Years are whole; `to` is the last one. */
export type Unit = Readonly<{
  id: UnitId
  kind: UnitKind
  name: string
  parent: UnitId | null
  from: number
  to: number | null
  /** What took its place: a series over the change is a break. */
  successor: UnitId | null
}>

export const unitFaults = [
  'no-name',
  'years-backwards',
  'root-with-parent',
  'no-parent',
  'parent-unknown',
  'parent-not-above',
  'outside-parents-years',
  'successor-unknown',
  'successor-before-end',
  'two-roots',
] as const
export type UnitFault = Readonly<{ unit: UnitId; fault: (typeof unitFaults)[number] }>

export const isValidIn = ({ from, to }: Pick<Unit, 'from' | 'to'>, year: number): boolean =>
  from <= year && (to === null || year <= to)

const isWithin = (inner: Unit, outer: Unit): boolean =>
  inner.from >= outer.from && (outer.to === null || (inner.to !== null && inner.to <= outer.to))

/** All that is wrong with a tree, unit by unit. Kinds rise upwards, so a tree without faults has no circle. */
export function faultsOfUnits(units: readonly Unit[]): readonly UnitFault[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const roots = units.filter(({ kind }) => kind === 'association')
  const kindsOf = (unit: Unit): UnitFault['fault'][] => {
    const parent = unit.parent === null ? null : byId.get(unit.parent)
    const successor = unit.successor === null ? null : byId.get(unit.successor)
    const place = unitKinds.indexOf(unit.kind)
    return [
      ...(unit.name.trim() === '' ? (['no-name'] as const) : []),
      ...(unit.to !== null && unit.to < unit.from ? (['years-backwards'] as const) : []),
      ...(unit.kind === 'association' && unit.parent !== null ? (['root-with-parent'] as const) : []),
      ...(unit.kind !== 'association' && unit.parent === null ? (['no-parent'] as const) : []),
      ...(parent === undefined ? (['parent-unknown'] as const) : []),
      ...(parent && unitKinds.indexOf(parent.kind) !== place - 1 ? (['parent-not-above'] as const) : []),
      ...(parent && !isWithin(unit, parent) ? (['outside-parents-years'] as const) : []),
      ...(successor === undefined ? (['successor-unknown'] as const) : []),
      ...(successor && (unit.to === null || successor.from <= unit.from)
        ? (['successor-before-end'] as const)
        : []),
    ]
  }
  return [
    ...units.flatMap((unit) => kindsOf(unit).map((fault) => ({ unit: unit.id, fault }))),
    ...roots.slice(1).map(({ id }) => ({ unit: id, fault: 'two-roots' as const })),
  ]
}

/** A unit with everything under it, as far as it is valid in the year. */
export function unitsUnder(units: readonly Unit[], top: UnitId, year: number): readonly Unit[] {
  const found = units.filter(({ id }) => id === top)
  for (const { id } of found) found.push(...units.filter(({ parent }) => parent === id))
  return found.filter((unit) => isValidIn(unit, year))
}

/** What makes a line between two years a break: units that ended, began or were replaced on the way. */
export const breaksBetween = (units: readonly Unit[], earlier: number, later: number): readonly UnitId[] =>
  units.filter((unit) => isValidIn(unit, earlier) !== isValidIn(unit, later)).map(({ id }) => id)
