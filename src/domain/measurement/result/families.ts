import type { ItemId, UnitId } from '#domain/kernel/id.ts'
import { cutKey, type DeclaredCut } from './cut.ts'

export type NamedUnit = Readonly<{ id: UnitId; name: string; parent: UnitId | null }>
export type BackgroundItem = Readonly<{ item: ItemId; codes: readonly string[] }>

/** How a cut is said: the whole wave, one unit, several units chosen together, or those with one background answer. */
export type CutName =
  | Readonly<{ is: 'all' }>
  | Readonly<{ is: 'unit'; unit: UnitId; name: string }>
  | Readonly<{ is: 'units'; names: readonly string[] }>
  | Readonly<{ is: 'background'; item: ItemId; code: string }>

export type PlannedCut = Readonly<{ key: string; cut: DeclaredCut; name: CutName }>

/** Cuts that together make up another one, which is judged before them. */
export type Family = Readonly<{ whole: string | null; cuts: readonly PlannedCut[] }>

const planned = (cut: DeclaredCut, name: CutName): PlannedCut => ({ key: cutKey(cut), cut, name })

/**
 * The cuts of a wave, declared by its release, the greatest first: all; each unit, under the unit it lies in; each
 * answer to each background question. `asked` are the units that answers came from, `tree` all there are.
 */
export function familiesOf(
  asked: readonly UnitId[],
  tree: readonly NamedUnit[],
  background: readonly BackgroundItem[],
): readonly Family[] {
  const byId = new Map(tree.map((unit) => [unit.id, unit]))
  const isUnder = (unit: UnitId, top: UnitId): boolean => {
    for (let at: UnitId | null = unit; at !== null; at = byId.get(at)?.parent ?? null)
      if (at === top) return true
    return false
  }
  const under = (top: UnitId) => asked.filter((unit) => isUnder(unit, top))
  const all = planned({ units: asked, where: null }, { is: 'all' })
  const unitCut = ({ id, name }: NamedUnit) =>
    planned({ units: under(id), where: null }, { is: 'unit', unit: id, name })
  const families: Family[] = [{ whole: null, cuts: [all] }]
  const split = (parents: readonly NamedUnit[], whole: string): void => {
    const cuts = parents.map(unitCut).filter(({ cut }) => cut.units.length > 0)
    const parts = cuts.filter(({ key }) => key !== whole)
    if (parts.length > 0) families.push({ whole, cuts: parts })
    for (const parent of parents) {
      const inside = tree.filter((unit) => unit.parent === parent.id)
      if (inside.length > 0) split(inside, unitCut(parent).key)
    }
  }
  const roots = tree.filter(({ parent }) => parent === null || !byId.has(parent))
  split(roots, all.key)
  for (const { item, codes } of background) {
    const cuts = [...codes, ''].map((code) =>
      planned({ units: asked, where: { item, code } }, { is: 'background', item, code }),
    )
    families.push({ whole: all.key, cuts })
  }
  return families
}
