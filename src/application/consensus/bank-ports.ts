import type { ReadTx, WriteTx } from '#application/ports.ts'
import type {
  Proposal,
  ProposalEvent,
  ProposalOperation,
  ProposalSource,
  ProposalVersion,
} from '#domain/consensus/proposal.ts'
import type { BankId, ProposalId } from '#domain/kernel/id.ts'

export type Bank = Readonly<{ id: BankId; name: string; source: string | null }>

/** A change as it is kept: its number in the bank, and what it needs to be taken back. */
export type BankEvent = ProposalEvent & Readonly<{ seq: number; detail: EventDetail }>

/** Small facts only; the wordings themselves are versions. */
export type EventDetail = Readonly<Record<string, string | number>>

export type NewProposal = Readonly<{
  proposal: Omit<Proposal, 'current'>
  version: ProposalVersion
}>

export type BankStore = Readonly<{
  find(tx: ReadTx): Promise<Bank | null>
  /** The association's bank; made where there is none yet. */
  ensure(tx: WriteTx): Promise<Bank>
  describe(tx: WriteTx, bank: BankId, words: Pick<Bank, 'name' | 'source'>): Promise<void>
  /** Every proposal in any state, by original number, then in the order they came. */
  list(tx: ReadTx): Promise<readonly Proposal[]>
  find1(tx: ReadTx, proposal: ProposalId): Promise<Proposal | null>
  /** Those that exist, locked until the transaction ends. */
  lock(tx: WriteTx, proposals: readonly ProposalId[]): Promise<readonly Proposal[]>
  versions(tx: ReadTx, proposal: ProposalId): Promise<readonly ProposalVersion[]>
  add(tx: WriteTx, bank: BankId, proposals: readonly NewProposal[]): Promise<void>
  addVersion(tx: WriteTx, version: ProposalVersion): Promise<void>
  /** State, kind, category and which version is current. */
  save(tx: WriteTx, proposal: Proposal): Promise<void>
  sources(tx: ReadTx, proposal: ProposalId): Promise<readonly ProposalSource[]>
  /** Append-only; gives the event its number. */
  record(tx: WriteTx, bank: BankId, event: NewEvent): Promise<number>
  /** First to last; of one proposal, or of all. */
  events(tx: ReadTx, proposal: ProposalId | null): Promise<readonly BankEvent[]>
  /** Whether a round or a protocol holds any of them. */
  isUsed(tx: ReadTx, proposals: readonly ProposalId[]): Promise<boolean>
}>

export type NewEvent = Readonly<{
  operation: ProposalOperation
  from: readonly ProposalId[]
  to: readonly ProposalId[]
  reason: string
  actor: string
  detail?: EventDetail
}>
