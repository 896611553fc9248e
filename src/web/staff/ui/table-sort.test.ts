import { describe, expect, it } from 'vitest'
import { parseSort, sortRows, sortText } from './table-sort.ts'

describe('the order of a list', () => {
  it('is read from the address and written back', () => {
    expect(parseSort('yes')).toEqual({ column: 'yes', direction: 'ascending' })
    expect(parseSort('-yes')).toEqual({ column: 'yes', direction: 'descending' })
    expect(parseSort('')).toBeNull()
    expect(sortText({ column: 'yes', direction: 'descending' })).toBe('-yes')
  })

  it('is Swedish: å, ä, ö last, and numbers inside words as numbers', () => {
    const names = ['Örebro', 'Åre', 'Ängelholm', 'Zinkgruvan', 'Ockelbo', 'Plats 10', 'Plats 9']
    expect(sortRows(names, (name) => name, 'ascending')).toEqual([
      'Ockelbo',
      'Plats 9',
      'Plats 10',
      'Zinkgruvan',
      'Åre',
      'Ängelholm',
      'Örebro',
    ])
  })

  it('puts what is not known last in both directions, and keeps the order of equals', () => {
    const rows = [
      { id: 'a', yes: null },
      { id: 'b', yes: 13 },
      { id: 'c', yes: 23 },
      { id: 'd', yes: 13 },
    ]
    const order = (direction: 'ascending' | 'descending') =>
      sortRows(rows, ({ yes }) => yes, direction).map(({ id }) => id)
    expect(order('ascending')).toEqual(['b', 'd', 'c', 'a'])
    expect(order('descending')).toEqual(['c', 'b', 'd', 'a'])
  })
})
