import { describe, expect, it } from 'vitest'
import type { UnitId } from '#domain/kernel/id.ts'
import { itemId } from './example.ts'
import { type Family, familiesOf, type NamedUnit } from './families.ts'

const unit = (id: string, parent: string | null): NamedUnit => ({
  ...{ id: id as UnitId, name: id.toUpperCase(), parent: parent as UnitId | null },
})
const tree = [unit('förbund', null), unit('insats', 'förbund'), unit('norr', 'insats'), unit('syd', 'insats')]
const ids = (...names: string[]) => names.map((name) => name as UnitId)

/** A family as its whole and the units, or the answer, of each of its cuts. */
const told = (families: readonly Family[]) =>
  families.map(({ whole, cuts }) => ({
    whole,
    cuts: cuts.map(({ cut, name }) =>
      cut.where ? `${cut.where.item}=${cut.where.code}` : `${name.is}: ${cut.units.join(' ')}`,
    ),
  }))

describe('the cuts of a wave', () => {
  it('begin with everybody, and name no unit that holds everybody a second time', () => {
    const all = '[["norr","syd"],null]'
    expect(told(familiesOf(ids('norr', 'syd'), tree, []))).toEqual([
      { whole: null, cuts: ['all: norr syd'] },
      { whole: all, cuts: ['unit: norr', 'unit: syd'] },
    ])
  })

  it('leave out units that nobody was asked in, and what lies under them', () => {
    const more = [...tree, unit('annan', 'förbund'), unit('öst', 'annan')]
    const names = told(familiesOf(ids('norr'), more, [])).flatMap(({ cuts }) => cuts)
    expect(names).toEqual(['all: norr'])
  })

  it('split a unit into those that lie in it, judged after it', () => {
    const more = [...tree, unit('annan', 'förbund')]
    const families = told(familiesOf(ids('annan', 'norr', 'syd'), more, []))
    expect(families.slice(1)).toEqual([
      { whole: '[["annan","norr","syd"],null]', cuts: ['unit: norr syd', 'unit: annan'] },
      { whole: '[["norr","syd"],null]', cuts: ['unit: norr', 'unit: syd'] },
    ])
  })

  it('have a part for each background answer, and one for those who gave none: together they are all', () => {
    const background = [{ item: itemId('alder'), codes: ['ung', 'gammal'] }]
    const [, ...families] = told(familiesOf(ids('norr'), tree, background))
    expect(families).toEqual([{ whole: '[["norr"],null]', cuts: ['alder=ung', 'alder=gammal', 'alder='] }])
  })
})
