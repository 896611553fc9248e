import { unitId } from '#contract/kernel.ts'
import type { UnitOutput } from '#contract/measurement/unit.ts'
import type { UnitKind } from '#domain/measurement/wave/unit-tree.ts'

/** A unit as it is typed. */
export type UnitDraft = Readonly<{
  kind: UnitKind
  name: string
  parent: string | null
  from: string
  to: string
  successor: string | null
}>

export const isYear = (typed: string): boolean => /^(199\d|2[01]\d\d|2200)$/.test(typed.trim())

/** The next one is most likely a place under what is there. */
const nextKind = (units: readonly UnitOutput[]): UnitKind => {
  if (!units.some(({ kind }) => kind === 'association')) return 'association'
  return units.some(({ kind }) => kind === 'initiative') ? 'site' : 'initiative'
}

export function unitDraftOf(unit: UnitOutput | null, units: readonly UnitOutput[]): UnitDraft {
  if (!unit) {
    const kind = nextKind(units)
    const parent = units.find((one) => one.kind === (kind === 'site' ? 'initiative' : 'association'))
    return {
      ...{ kind, name: '', parent: kind === 'association' ? null : (parent?.id ?? null) },
      ...{ from: `${units[0]?.from ?? new Date().getFullYear()}`, to: '', successor: null },
    }
  }
  const { kind, name, parent, from, to, successor } = unit
  return { kind, name, parent, from: `${from}`, to: to === null ? '' : `${to}`, successor }
}

const chosen = unitId.nullable()

/** Ids are those of units on the page. */
export const asUnit = ({ kind, name, parent, from, to, successor }: UnitDraft) => ({
  kind,
  name: name.trim(),
  parent: kind === 'association' ? null : chosen.parse(parent),
  from: Number(from),
  to: to.trim() === '' ? null : Number(to),
  successor: to.trim() === '' ? null : chosen.parse(successor),
})
