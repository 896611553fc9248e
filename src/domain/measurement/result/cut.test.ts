import { describe, expect, it } from 'vitest'
import type { UnitId } from '#domain/kernel/id.ts'
import { atomsIn, cutKey, grouped, type UnitAnswers } from './cut.ts'
import { itemId, setOf } from './example.ts'

const alder = itemId('alder')
const unit = (name: string) => name as UnitId
const answered = (of: string, code: string | null): UnitAnswers => ({
  unit: unit(of),
  set: setOf({ [alder]: code ?? { missing: 'skipped' } }),
})
const answers = [
  answered('syd', 'ung'),
  answered('norr', 'gammal'),
  answered('norr', 'ung'),
  answered('norr', null),
  answered('norr', 'ung'),
]

describe('atoms', () => {
  it('are one for each unit and background answer that somebody gave, in an order of their own', () => {
    const found = grouped(answers, [alder])
    const told = ({ atoms, members }: typeof found) =>
      atoms.map(({ unit: of, background }, at) => [of, background[alder], members[at]?.length])
    expect(told(found)).toEqual([
      ['norr', '', 1],
      ['norr', 'gammal', 1],
      ['norr', 'ung', 2],
      ['syd', 'ung', 1],
    ])
    expect(told(grouped(answers.toReversed(), [alder]))).toEqual(told(found))
  })

  it('of a cut are those of its units, or of them with its answer', () => {
    const { atoms } = grouped(answers, [alder])
    const [norr, syd] = [unit('norr'), unit('syd')]
    const inCut = (units: readonly UnitId[], code: string | null) => [
      ...atomsIn(atoms, { units, where: code === null ? null : { item: alder, code } }),
    ]
    expect(inCut([norr], null)).toEqual([0, 1, 2])
    expect(inCut([norr, syd], 'ung')).toEqual([2, 3])
    expect(inCut([norr, syd], '')).toEqual([0])
    expect(inCut([unit('öst')], null)).toEqual([])
  })
})

describe('the name of a cut', () => {
  it('is the same in whatever order its units are named, and another for another answer', () => {
    const [a, b] = [unit('a'), unit('b')]
    expect(cutKey({ units: [b, a], where: null })).toBe(cutKey({ units: [a, b], where: null }))
    const young = { item: alder, code: 'ung' }
    expect(cutKey({ units: [a], where: young })).not.toBe(cutKey({ units: [a], where: null }))
  })
})
