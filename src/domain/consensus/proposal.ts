import type { ProposalId } from '#domain/kernel/id.ts'

/** Process: how the work is done. Effect: what it leads to (S0 p. 4). */
export const kinds = ['process', 'effect'] as const
export type Kind = (typeof kinds)[number]

/** Whose view an indicator takes: *deltagare, personal, organisation, samhälle* (S0 p. 4). */
export const perspectives = ['participant', 'staff', 'organisation', 'society'] as const
export type Perspective = (typeof perspectives)[number]

/** What a round did with a proposal; `unknown` where a document does not tell (K6). */
export const fates = ['advanced', 'dropped', 'remains', 'unknown'] as const
export type Fate = (typeof fates)[number]

/** What lint and people may hang on a wording; none of them forbids a vote. */
export const wordingFlags = ['comparative', 'double-barrelled', 'measure-exists'] as const
export type WordingFlag = (typeof wordingFlags)[number]

/** Where a text comes from: printed in a source, known to exist but never printed, or the association's own. */
export const wordingBases = ['stated', 'unpublished', 'own'] as const
export type WordingBasis = (typeof wordingBases)[number]

/** A perspective is null where nobody has said; the candidates are then what it may be. */
export type PerspectiveClaim = Readonly<{
  perspective: Perspective | null
  candidates: readonly Perspective[]
  basis: string | null
}>

/** One wording of a proposal. A vote belongs to the version it was cast on. */
export type ProposalVersion = Readonly<{
  proposal: ProposalId
  v: number
  /** Null: the text was never published. */
  text: string | null
  /** The association's own few words, for walls and phones; the source's texts are long. */
  shortName: string | null
  explanation: string | null
  easyText: string | null
  claim: PerspectiveClaim
  flags: readonly WordingFlag[]
  basis: WordingBasis
}>

export type ProposalSource = Readonly<{
  type: string
  /** The organisation that brought it, by name. */
  party: string | null
  citation: string
  page: string | null
}>

export type ProposalState = 'active' | 'merged' | 'split' | 'withdrawn'

export type Proposal = Readonly<{
  id: ProposalId
  /** The number in the list it came from: 1-97 process, 98-137 effect in S0. */
  originalNo: number | null
  kind: Kind
  category: string | null
  state: ProposalState
  current: ProposalVersion
  sources: readonly ProposalSource[]
}>

/** Append-only (CO2): what happened to proposals, never what they happen to look like now. */
export const proposalOperations = [
  'add',
  'import',
  'reword',
  'classify',
  'merge',
  'split',
  'withdraw',
  'restore',
] as const
export type ProposalOperation = (typeof proposalOperations)[number]

export type ProposalEvent = Readonly<{
  operation: ProposalOperation
  from: readonly ProposalId[]
  to: readonly ProposalId[]
  reason: string
  actor: string
  /** ISO 8601, as recorded. */
  at: string
}>

/** What a phone, a wall or a list row calls a proposal; null where no words were ever published. */
export const nameOf = ({ shortName, text }: Pick<ProposalVersion, 'shortName' | 'text'>): string | null =>
  shortName ?? text
