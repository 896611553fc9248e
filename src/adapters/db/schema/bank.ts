import type { Generated, JSONColumnType } from 'kysely'
import type { AssociationId, BankId, ProposalId } from '#domain/kernel/id.ts'

export type BankTable = {
  association_id: AssociationId
  bank_id: BankId
  name: string
  source: string | null
  created_at: Generated<Date>
}

export type ProposalTable = {
  association_id: AssociationId
  proposal_id: ProposalId
  bank_id: BankId
  /** The number in the list the proposal came from; null where there was none. */
  original_no: number | null
  kind: string
  /** active, merged, split or withdrawn */
  state: string
  category: string | null
  current_v: number
}

export type ProposalVersionTable = {
  association_id: AssociationId
  proposal_id: ProposalId
  v: number
  /** Null means that the text was never published. */
  text: string | null
  short_name: string | null
  explanation: string | null
  easy_text: string | null
  perspective: string | null
  perspective_candidates: string[]
  perspective_basis: string | null
  flags: string[]
  /** stated, unpublished or own */
  basis: string
  sha256: Buffer
}

export type ProposalSourceTable = {
  association_id: AssociationId
  proposal_id: ProposalId
  n: number
  type: string
  party_org: string | null
  citation: string
  page: string | null
}

export type ProposalEventTable = {
  association_id: AssociationId
  bank_id: BankId
  seq: number
  op: string
  from_ids: string[]
  to_ids: string[]
  reason: string
  actor_name: string
  at: Generated<Date>
  detail: JSONColumnType<Record<string, string | number>>
}
