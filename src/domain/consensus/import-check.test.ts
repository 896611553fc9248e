import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProposalId } from '#domain/kernel/id.ts'
import { checkRows, type ImportReading } from './import-check.ts'
import type { ImportField, KnownProposal } from './proposal-import.ts'

const reading = (columns: readonly ImportField[], more: Partial<ImportReading> = {}): ImportReading => ({
  columns,
  kindOtherwise: 'process',
  citationOtherwise: 'Egen lista',
  ...more,
})
const rowsOf = (...cells: (readonly string[])[]) =>
  cells.map((row, index) => ({ line: index + 2, cells: row }))
const codes = (rows: ReturnType<typeof checkRows>) => rows.map(({ faults }) => faults.map(({ code }) => code))

const known: readonly KnownProposal[] = [
  {
    id: 'p7' as ProposalId,
    originalNo: 7,
    text: 'Deltagarna upplever ökat inflytande över rehabiliteringsprocessen',
  },
  { id: 'p8' as ProposalId, originalNo: 8, text: null },
]

describe('checkRows', () => {
  it('reads a row as it would stand in the bank', () => {
    const [row] = checkRows(
      rowsOf([
        '12.',
        ' Processindikator ',
        'Tid för samverkan',
        'Deltagarperspektivet',
        'Ramberättelsen',
        '4',
      ]),
      reading(['original-no', 'kind', 'text', 'perspective', 'citation', 'page']),
      [],
    )
    expect(row).toEqual({
      line: 2,
      state: 'ready',
      faults: [],
      proposal: {
        originalNo: 12,
        kind: 'process',
        perspective: 'participant',
        category: null,
        text: 'Tid för samverkan',
        shortName: null,
        explanation: null,
        easyText: null,
        citation: 'Ramberättelsen',
        page: '4',
        party: null,
      },
    })
  })

  it.each([
    { cells: ['', '', ''], faults: ['empty'], state: 'stopped' },
    { cells: ['', 'resultat', 'Text'], faults: ['kind-unknown'], state: 'stopped' },
    { cells: ['tolv', '', 'Text'], faults: ['number-unreadable'], state: 'stopped' },
    { cells: ['12', '', ''], faults: ['text-unpublished'], state: 'look' },
    { cells: ['', '', 'x'.repeat(2001)], faults: ['text-too-long'], state: 'stopped' },
    { cells: ['7', '', 'Gemensamma lokaler'], faults: ['number-in-bank'], state: 'look' },
    {
      cells: ['', '', 'Deltagaren upplever ökat inflytande över rehabiliteringen'],
      faults: ['similar-in-bank'],
      state: 'look',
    },
    {
      cells: ['', '', 'deltagarna upplever ökat inflytande över rehabiliteringsprocessen.'],
      faults: ['same-in-bank'],
      state: 'look',
    },
  ])('$faults for $cells', ({ cells, faults, state }) => {
    const [row] = checkRows(rowsOf(cells), reading(['original-no', 'kind', 'text']), known)
    expect(row?.faults.map(({ code }) => code)).toEqual(faults)
    expect(row?.state).toBe(state)
  })

  it('asks for a kind and a source where neither row nor person gives one', () => {
    const rows = checkRows(
      rowsOf(['Text']),
      reading(['text'], { kindOtherwise: null, citationOtherwise: null }),
      [],
    )
    expect(codes(rows)).toEqual([['kind-missing', 'citation-missing']])
  })

  it('names the earlier line that a row repeats', () => {
    const rows = checkRows(
      rowsOf(['3', 'Gemensamma lokaler'], ['3', 'Gemensamma lokaler.'], ['4', 'Gemensamma ljusa lokaler']),
      reading(['original-no', 'text']),
      [],
    )
    expect(codes(rows)).toEqual([[], ['number-twice', 'same-in-file'], ['similar-in-file']])
    expect(rows[1]?.faults.map(({ line }) => line)).toEqual([2, 2])
  })

  it('keeps a cell that it cannot place, and loses no row', () => {
    const [row] = checkRows(rowsOf(['Text', 'Kund']), reading(['text', 'perspective']), [])
    expect(row?.faults).toEqual([
      { code: 'perspective-unknown', field: 'perspective', words: 'Kund', proposal: null, line: null },
    ])
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 4 })), (cells) => {
        const rows = rowsOf(...cells)
        const checked = checkRows(rows, reading(['original-no', 'kind', 'text', 'perspective']), known)
        expect(checked.map(({ line }) => line)).toEqual(rows.map(({ line }) => line))
      }),
    )
  })
})
