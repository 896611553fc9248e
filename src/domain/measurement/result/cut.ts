import type { ItemId, UnitId } from '#domain/kernel/id.ts'
import type { Cut } from '../disclosure/ledger.ts'
import type { AnswerSet } from '../instrument/answer-set.ts'
import { backgroundCode } from './question.ts'

/** One unit and one combination of background answers; an empty code is somebody who gave none. */
export type Atom = Readonly<{ unit: UnitId; background: Readonly<Record<ItemId, string>> }>

export type UnitAnswers = Readonly<{ unit: UnitId; set: AnswerSet }>

/** A group whose answers are shown together: some units, and of them all or those with one background answer. */
export type DeclaredCut = Readonly<{
  units: readonly UnitId[]
  where: Readonly<{ item: ItemId; code: string }> | null
}>

/** The atoms that somebody is in, in a fixed order, with those who are in each. */
export type Grouped = Readonly<{ atoms: readonly Atom[]; members: readonly (readonly AnswerSet[])[] }>

export function grouped(answers: readonly UnitAnswers[], background: readonly ItemId[]): Grouped {
  const found = new Map<string, { atom: Atom; sets: AnswerSet[] }>()
  for (const { unit, set } of answers) {
    const codes = background.map((item) => [item, backgroundCode(set, item)] as const)
    const key = JSON.stringify([unit, ...codes])
    const known = found.get(key)
    if (known) known.sets.push(set)
    else found.set(key, { atom: { unit, background: Object.fromEntries(codes) }, sets: [set] })
  }
  const ordered = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
  return { atoms: ordered.map(({ atom }) => atom), members: ordered.map(({ sets }) => sets) }
}

/** The atoms of a cut, by number. */
export function atomsIn(atoms: readonly Atom[], { units, where }: DeclaredCut): Cut {
  const wanted = new Set(units)
  const isIn = ({ unit, background }: Atom) =>
    wanted.has(unit) && (where === null || background[where.item] === where.code)
  return new Set(atoms.flatMap((atom, at) => (isIn(atom) ? [at] : [])))
}

/** Names a cut within its wave: the same units and background are the same cut, in whichever order they are named. */
export const cutKey = ({ units, where }: DeclaredCut): string =>
  JSON.stringify([units.toSorted(), where && [where.item, where.code]])
