import { describe, expect, it } from 'vitest'
import type { UnitId } from '#domain/kernel/id.ts'
import { breaksBetween, faultsOfUnits, type Unit, unitsUnder } from './unit-tree.ts'

const id = (name: string) => name as UnitId
const unit = (name: string, more: Partial<Unit>): Unit => ({
  id: id(name),
  kind: 'site',
  name,
  parent: null,
  from: 2024,
  to: null,
  successor: null,
  ...more,
})

const root = unit('förbund', { kind: 'association' })
const house = unit('hus', { kind: 'initiative', parent: root.id })
const old = unit('norra', { parent: house.id, to: 2025, successor: id('nya') })
const fresh = unit('nya', { parent: house.id, from: 2026 })
const tree = [root, house, old, fresh]
const faults = (...units: readonly Unit[]) =>
  faultsOfUnits(units).map(({ unit: at, fault }) => `${at}: ${fault}`)

describe('the unit tree', () => {
  it('may be replaced piece by piece', () => {
    expect(faults(...tree)).toEqual([])
  })

  it.each([
    ['a circle', [root, { ...house, parent: id('norra') }, old, fresh], 'hus: parent-not-above'],
    ['a site right under the association', [root, { ...fresh, parent: root.id }], 'nya: parent-not-above'],
    ['a second root', [root, { ...root, id: id('andra') }], 'andra: two-roots'],
    ['a root under something', [{ ...root, parent: house.id }, house], 'förbund: root-with-parent'],
    ['an orphan', [root, unit('ensam', {})], 'ensam: no-parent'],
    ['a parent nobody knows', [root, unit('ensam', { parent: id('borta') })], 'ensam: parent-unknown'],
    ['years outside its parent’s', [root, { ...house, to: 2024 }, fresh], 'nya: outside-parents-years'],
    ['years backwards', [{ ...root, to: 2023 }], 'förbund: years-backwards'],
    ['no name', [{ ...root, name: ' ' }], 'förbund: no-name'],
    ['a successor nobody knows', [root, house, old], 'norra: successor-unknown'],
    [
      'a successor of one that goes on',
      [root, house, { ...old, to: null }, fresh],
      'norra: successor-before-end',
    ],
  ])('names %s', (_what, units, fault) => {
    expect(faults(...units)).toContain(fault)
  })

  it('gives what is under a unit in a year, and where a series breaks', () => {
    const names = (top: string, year: number) => unitsUnder(tree, id(top), year).map(({ name }) => name)
    expect(names('förbund', 2025)).toEqual(['förbund', 'hus', 'norra'])
    expect(names('hus', 2026)).toEqual(['hus', 'nya'])
    expect(names('norra', 2026)).toEqual([])
    expect(breaksBetween(tree, 2024, 2025)).toEqual([])
    expect(breaksBetween(tree, 2025, 2026)).toEqual(['norra', 'nya'])
  })
})
