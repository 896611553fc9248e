import { describe, expect, it } from 'vitest'
import type { ImportField } from '#contract/consensus/import.ts'
import { cellOf, doubledFields, sampleOf, withCell } from './import-rows.ts'

const columns: readonly ImportField[] = ['original-no', 'text']
const reading = {
  columns,
  rows: [
    { line: 2, cells: ['1', 'Gemensamma lokaler'] },
    { line: 3, cells: ['2'] },
  ],
}

describe('correcting a row', () => {
  it('writes where the column is, also in a row that was too short', () => {
    const corrected = withCell(reading, 3, 'text', 'Tid för samverkan')
    expect(corrected.rows[1]?.cells).toEqual(['2', 'Tid för samverkan'])
    expect(corrected.rows[0]).toBe(reading.rows[0])
    expect(cellOf(corrected, 3, 'text')).toBe('Tid för samverkan')
  })

  it('gives a field that no column holds a column of its own', () => {
    const corrected = withCell(reading, 3, 'kind', 'effekt')
    expect(corrected.columns).toEqual(['original-no', 'text', 'kind'])
    expect(corrected.rows.map(({ cells }) => cells)).toEqual([
      ['1', 'Gemensamma lokaler'],
      ['2', '', 'effekt'],
    ])
    expect(cellOf(corrected, 2, 'kind')).toBe('')
  })

  it('makes no column for nothing', () => {
    expect(withCell(reading, 2, 'page', '')).toBe(reading)
  })
})

it('names fields that are chosen twice, but not columns left out', () => {
  expect(doubledFields(['text', 'ignore', 'ignore', 'text', 'kind', 'text'])).toEqual(['text'])
})

it('shows what a column holds, shortened', () => {
  expect(sampleOf(reading.rows, 1)).toBe('Gemensamma lokaler')
  expect(sampleOf([{ line: 1, cells: ['x'.repeat(80)] }], 0)).toHaveLength(61)
  expect(sampleOf(reading.rows, 7)).toBe('')
})
