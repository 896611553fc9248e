import type { ProposalId } from '#domain/kernel/id.ts'
import type { Kind, Perspective } from './proposal.ts'

/** What a column of a file can hold. */
export const importFields = [
  'ignore',
  'original-no',
  'kind',
  'text',
  'short-name',
  'explanation',
  'easy-text',
  'perspective',
  'category',
  'citation',
  'page',
  'party',
] as const
export type ImportField = (typeof importFields)[number]

export type ImportRow = Readonly<{ line: number; cells: readonly string[] }>

/** These stop a row: it cannot be taken in before somebody has corrected or skipped it. */
export const stoppingFaults = [
  'empty',
  'kind-missing',
  'kind-unknown',
  'number-unreadable',
  'number-twice',
  'text-too-long',
  'short-name-too-long',
] as const

/** With these a row can be taken in, and somebody should look first. */
export const lookingFaults = [
  'text-unpublished',
  'number-in-bank',
  'perspective-unknown',
  'citation-missing',
  'same-in-bank',
  'same-in-file',
  'similar-in-bank',
  'similar-in-file',
] as const

export type ImportFaultCode = (typeof stoppingFaults)[number] | (typeof lookingFaults)[number]

export type ImportFault = Readonly<{
  code: ImportFaultCode
  field: ImportField | null
  /** The words at fault, or the words it is like. */
  words: string
  proposal: ProposalId | null
  /** The line in the file that it is like. */
  line: number | null
}>

export const isStopping = ({ code }: Pick<ImportFault, 'code'>): boolean =>
  stoppingFaults.some((stopping) => stopping === code)

/** A row as it would stand in the bank. */
export type ImportedProposal = Readonly<{
  originalNo: number | null
  kind: Kind | null
  perspective: Perspective | null
  category: string | null
  text: string | null
  shortName: string | null
  explanation: string | null
  easyText: string | null
  citation: string | null
  page: string | null
  party: string | null
}>

export type CheckedRow = Readonly<{
  line: number
  state: 'ready' | 'look' | 'stopped'
  faults: readonly ImportFault[]
  proposal: ImportedProposal
}>

/** What the bank already holds and a row may be the same as. */
export type KnownProposal = Readonly<{
  id: ProposalId
  originalNo: number | null
  text: string | null
}>
