import { kindOfWords, perspectiveOfWords, plainWords } from './import-words.ts'
import type { Kind } from './proposal.ts'
import {
  type CheckedRow,
  type ImportedProposal,
  type ImportFault,
  type ImportFaultCode,
  type ImportField,
  type ImportRow,
  isStopping,
  type KnownProposal,
} from './proposal-import.ts'
import { makeSimilarityIndex, type SimilarityIndex } from './similarity.ts'
import { shortNameMost, wordingMost } from './wording.ts'

/** How the person wants the rows read. */
export type ImportReading = Readonly<{
  columns: readonly ImportField[]
  /** For rows that do not say. */
  kindOtherwise: Kind | null
  citationOtherwise: string | null
}>

type Cells = (field: ImportField) => string

const cellsOf =
  (columns: readonly ImportField[], row: ImportRow): Cells =>
  (field) => {
    const index = columns.indexOf(field)
    // Our own export puts an apostrophe before what a spreadsheet would take for a formula.
    return (index < 0 ? '' : (row.cells[index] ?? '')).trim().replace(/^'(?=[=+\-@])/, '')
  }

const fault = (
  code: ImportFaultCode,
  field: ImportField | null = null,
  words = '',
  like: Partial<Pick<ImportFault, 'proposal' | 'line'>> = {},
): ImportFault => ({ code, field, words, proposal: null, line: null, ...like })

const orNull = (text: string): string | null => text || null

/** "12", "12." and "12)" are 12. */
const numberOf = (text: string): number | null => {
  const [, digits] = /^(\d{1,6})[.)]?$/.exec(text) ?? []
  return digits === undefined ? null : Number(digits)
}

function proposalOf(cells: Cells, { kindOtherwise, citationOtherwise }: ImportReading): ImportedProposal {
  const kind = cells('kind')
  return {
    originalNo: numberOf(cells('original-no')),
    kind: kind === '' ? kindOtherwise : kindOfWords(kind),
    perspective: perspectiveOfWords(cells('perspective')),
    category: orNull(cells('category')),
    text: orNull(cells('text')),
    shortName: orNull(cells('short-name')),
    explanation: orNull(cells('explanation')),
    easyText: orNull(cells('easy-text')),
    citation: orNull(cells('citation')) ?? citationOtherwise,
    page: orNull(cells('page')),
    party: orNull(cells('party')),
  }
}

/** What is wrong with a row by itself. */
function ownFaults(cells: Cells, proposal: ImportedProposal): readonly ImportFault[] {
  const number = cells('original-no')
  const kind = cells('kind')
  const perspective = cells('perspective')
  if (proposal.text === null && number === '') return [fault('empty', 'text')]
  const long = (['text', 'explanation', 'easy-text'] as const).filter(
    (field) => cells(field).length > wordingMost,
  )
  return [
    ...(number !== '' && proposal.originalNo === null
      ? [fault('number-unreadable', 'original-no', number)]
      : []),
    ...(kind === '' && proposal.kind === null ? [fault('kind-missing', 'kind')] : []),
    ...(kind !== '' && proposal.kind === null ? [fault('kind-unknown', 'kind', kind)] : []),
    ...long.map((field) => fault('text-too-long', field, `${cells(field).length}`)),
    ...(proposal.shortName !== null && proposal.shortName.length > shortNameMost
      ? [fault('short-name-too-long', 'short-name', `${proposal.shortName.length}`)]
      : []),
    ...(proposal.text === null ? [fault('text-unpublished', 'text')] : []),
    ...(perspective !== '' && proposal.perspective === null
      ? [fault('perspective-unknown', 'perspective', perspective)]
      : []),
    ...(proposal.citation === null ? [fault('citation-missing', 'citation')] : []),
  ]
}

type Twins = Readonly<{
  bank: SimilarityIndex<KnownProposal>
  file: SimilarityIndex<Readonly<{ line: number; text: string }>>
  bankNumbers: ReadonlyMap<number, KnownProposal>
  fileNumbers: Map<number, number>
}>

/** What a row has in common with the bank and with the rows before it. */
function twinFaults(
  { originalNo, text }: ImportedProposal,
  line: number,
  twins: Twins,
): readonly ImportFault[] {
  const faults: ImportFault[] = []
  if (originalNo !== null) {
    const earlier = twins.fileNumbers.get(originalNo)
    const known = twins.bankNumbers.get(originalNo)
    if (earlier !== undefined)
      faults.push(fault('number-twice', 'original-no', `${originalNo}`, { line: earlier }))
    else twins.fileNumbers.set(originalNo, line)
    if (known) faults.push(fault('number-in-bank', 'original-no', `${originalNo}`, { proposal: known.id }))
  }
  if (text === null) return faults
  const [inBank] = twins.bank.similar(text)
  const [inFile] = twins.file.similar(text)
  const same = (other: string | null): boolean => plainWords(other ?? '') === plainWords(text)
  if (inBank) {
    const { id, text: other } = inBank.item
    faults.push(
      fault(same(other) ? 'same-in-bank' : 'similar-in-bank', 'text', other ?? '', { proposal: id }),
    )
  }
  if (inFile) {
    const { line: at, text: other } = inFile.item
    faults.push(fault(same(other) ? 'same-in-file' : 'similar-in-file', 'text', other, { line: at }))
  }
  twins.file.add({ line, text }, text)
  return faults
}

/**
 * What an import would do with each row, in file order. Nothing is lost: a row that cannot be taken in
 * keeps its cells and says why.
 */
export function checkRows(
  rows: readonly ImportRow[],
  reading: ImportReading,
  known: readonly KnownProposal[],
): readonly CheckedRow[] {
  const bank = makeSimilarityIndex<KnownProposal>()
  for (const proposal of known) if (proposal.text !== null) bank.add(proposal, proposal.text)
  const twins: Twins = {
    bank,
    file: makeSimilarityIndex(),
    bankNumbers: new Map(
      known.flatMap((proposal) => (proposal.originalNo === null ? [] : [[proposal.originalNo, proposal]])),
    ),
    fileNumbers: new Map(),
  }
  return rows.map((row) => {
    const cells = cellsOf(reading.columns, row)
    const proposal = proposalOf(cells, reading)
    const faults = [...ownFaults(cells, proposal), ...twinFaults(proposal, row.line, twins)]
    const state = faults.some(isStopping) ? 'stopped' : faults.length > 0 ? 'look' : 'ready'
    return { line: row.line, state, faults, proposal }
  })
}
