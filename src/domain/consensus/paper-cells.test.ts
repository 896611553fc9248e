import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BallotForm, BallotItem } from './ballot.ts'
import { isCell, readCells, slotAnswers, writeCells } from './paper-cells.ts'

const items: readonly BallotItem[] = ['process', 'process', 'process', 'effect'].map((kind) => ({
  kind: kind === 'effect' ? 'effect' : 'process',
}))
const yesNo: BallotForm = { form: 'yes-no' }
const rate9: BallotForm = { form: 'rate9' }
const choose: BallotForm = { form: 'choose', choose: { process: 2, effect: 1 } }
const rank: BallotForm = { form: 'rank', places: 3 }

describe('readCells', () => {
  it.each([
    { form: yesNo, cells: ['1', '2', '3', ''], says: { a: '10--' } },
    { form: rate9, cells: ['9', '1', '0', ''], says: { a: '91--' } },
    { form: choose, cells: ['1', '', '0', '1'], says: { a: '1,4' } },
    { form: choose, cells: ['1', '1', '1', ''], says: { tooMany: { chosen: 3, most: 2 } } },
    { form: rank, cells: ['2', '', '1', ''], says: { a: '3,1' } },
    { form: rank, cells: ['1', '', '3', ''], says: { a: '1,3' } },
    { form: rank, cells: ['1', '', '1', ''], says: { fault: { reason: 'doubled', positions: [1, 3] } } },
    { form: rank, cells: ['4', '', '', ''], says: { fault: { reason: 'unknown', positions: [1] } } },
    { form: yesNo, cells: ['1', '4', '', 'x'], says: { fault: { reason: 'unknown', positions: [2, 4] } } },
    { form: yesNo, cells: ['', '', '', ''], says: { a: '----' } },
  ])('$form.form $cells', ({ form, cells, says }) => {
    expect(readCells(form, items, cells)).toEqual(says)
  })

  it('gives back what was typed, for every form', () => {
    const forms = [yesNo, rate9, choose, rank]
    const cell = fc.constantFrom('', '0', '1', '2', '3', '4', '9')
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.tuple(cell, cell, cell, cell), (form, cells) => {
        const typed = readCells(form, items, cells)
        if (!('a' in typed)) return
        expect(cells.every((one) => isCell(form, one))).toBe(true)
        expect(readCells(form, items, writeCells(form, items, typed.a))).toEqual(typed)
      }),
    )
  })
})

it('gives each box of a plenary its own item', () => {
  expect([0, 1, 2, 3].map((at) => slotAnswers(yesNo, items, '10-1', at))).toEqual(['1', '0', '-', '1'])
})
