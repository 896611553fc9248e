import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { CastVote, StandingEntry } from '#domain/consensus/bank-standing.ts'
import type { Change } from '#domain/consensus/bank-undo.ts'
import type {
  Proposal,
  ProposalEvent,
  ProposalOperation,
  ProposalVersion,
} from '#domain/consensus/proposal.ts'
import type { BankId, ProposalId } from '#domain/kernel/id.ts'

export type Bank = Readonly<{ id: BankId; name: string; source: string | null }>

/** A change as it is kept: its number in the bank, what it needs to be taken back, and small facts. */
export type BankEvent = ProposalEvent & Change & Readonly<{ facts: EventFacts }>

/** As "file: lista.csv"; the wordings themselves are versions. */
export type EventFacts = Readonly<Record<string, string | number>>

export type BankStore = Readonly<{
  find(tx: ReadTx): Promise<Bank | null>
  /** The association's bank; made where there is none yet. */
  ensure(tx: WriteTx): Promise<Bank>
  describe(tx: WriteTx, bank: BankId, words: Pick<Bank, 'name' | 'source'>): Promise<void>
  /** Every proposal in any state, by original number, then in the order they came. */
  list(tx: ReadTx): Promise<readonly Proposal[]>
  get(tx: ReadTx, proposal: ProposalId): Promise<Proposal | null>
  /** Those that exist, locked until the transaction ends. */
  lock(tx: WriteTx, proposals: readonly ProposalId[]): Promise<readonly Proposal[]>
  versions(tx: ReadTx, proposal: ProposalId): Promise<readonly ProposalVersion[]>
  add(tx: WriteTx, bank: BankId, proposals: readonly Proposal[]): Promise<void>
  /** State, kind and category; the current version is added where it is not there yet. */
  save(tx: WriteTx, proposals: readonly Proposal[]): Promise<void>
  /** Append-only; gives the event its number. */
  record(tx: WriteTx, bank: BankId, event: NewEvent): Promise<number>
  /** First to last; of one proposal, or of all. */
  events(tx: ReadTx, proposal: ProposalId | null): Promise<readonly BankEvent[]>
  /** Those of them that a round or a protocol holds. */
  used(tx: ReadTx, proposals: readonly ProposalId[]): Promise<readonly ProposalId[]>
}>

export type NewEvent = Readonly<{
  operation: ProposalOperation
  from: readonly ProposalId[]
  to: readonly ProposalId[]
  reason: string
  actor: string
  undoes?: number
  before?: Change['before']
  facts?: EventFacts
}>

/** What rounds and protocols have made of the bank's proposals; of one, or of all. */
export type StandingStore = Readonly<{
  /** Rounds that hold, first to last. */
  votes(tx: ReadTx, proposal: ProposalId | null): Promise<readonly CastVote[]>
  entries(tx: ReadTx, proposal: ProposalId | null): Promise<readonly StandingEntry[]>
}>
