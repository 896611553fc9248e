import { describe, expect, it } from 'vitest'
import { guessColumns, isHeading } from './import-columns.ts'

describe('isHeading', () => {
  it.each([
    { cells: ['Nr', 'Indikator', 'Perspektiv'], is: true },
    { cells: ['No.', 'Proposal'], is: true },
    { cells: ['1', 'Deltagare känner att insatserna är organiserade runt deras behov'], is: false },
    { cells: ['Process', 'Indikator'], is: false },
    { cells: ['Indikator', 'x'.repeat(80)], is: false },
    { cells: ['a', 'b'], is: false },
    { cells: [], is: false },
  ])('$cells: $is', ({ cells, is }) => {
    expect(isHeading(cells)).toBe(is)
  })
})

describe('guessColumns', () => {
  it('follows the headings', () => {
    expect(
      guessColumns(
        ['Ursprungsnummer', 'Slag', 'Indikator', 'Förklaring:', 'Källa', 'Anteckning'],
        [['1', 'process', 'Text', 'Mer text', 'S. 8', 'x']],
      ),
    ).toEqual(['original-no', 'kind', 'text', 'explanation', 'citation', 'ignore'])
  })

  it('looks at the cells where there are no headings', () => {
    expect(
      guessColumns(null, [
        ['1.', 'Process', 'Deltagare känner att insatserna är organiserade', 'Deltagare', 'kort'],
        ['2.', 'Effekt', 'Effekterna är hållbara och säkra över tid', 'Samhälle', 'k'],
      ]),
    ).toEqual(['original-no', 'kind', 'text', 'perspective', 'ignore'])
  })

  it('takes the longest column as text where the headings do not name one', () => {
    expect(
      guessColumns(['Nr', 'Vad vi vill veta', 'Kort'], [['1', 'Hur upplever deltagarna inflytandet', 'x']]),
    ).toEqual(['original-no', 'text', 'ignore'])
  })

  it('gives no field twice', () => {
    expect(guessColumns(['Text', 'Indikator', 'Text'], [['a', 'b', 'c']])).toEqual([
      'text',
      'ignore',
      'ignore',
    ])
  })

  it.each([
    [null, []],
    [['Indikator'], []],
    [null, [[]]],
  ])('has nothing to guess from %j and %j', (header, rows) => {
    expect(guessColumns(header, rows)).toHaveLength(header?.length ?? 0)
  })
})
