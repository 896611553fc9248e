import type { ColumnType } from 'kysely'
import type { AssociationId, ClarificationId, ConferenceId, ExpertId, ProposalId } from '#domain/kernel/id.ts'

export type PackTable = {
  association_id: AssociationId
  conference_id: ConferenceId
  version: number
  state: string
  edition: number
  /** What people wrote, by part; parsed on the way out. */
  texts: ColumnType<unknown, string, string>
}

/** What was frozen: never changed, but for why it was taken up again. */
export type PackEditionTable = {
  association_id: AssociationId
  conference_id: ConferenceId
  v: number
  /** The frozen tree, as the text that was hashed. */
  tree: string
  tree_sha256: Buffer
  frozen_by: string
  frozen_at: Date
  thawed_reason: string | null
}

/** An expert's personal link. Its secret is stored nowhere; when it was opened is not written down. */
export type PrepAccessTable = {
  association_id: AssociationId
  expert_id: ExpertId
  conference_id: ConferenceId
  /** Raised when a link is renewed: the old one stops working. */
  link: number
  secret_sha256: Buffer
  opened: boolean
  ready: boolean
}

/** A private reading list, sealed under its owner's code. Nothing here may tell whose it is: see the schema test. */
export type PrepListTable = {
  association_id: AssociationId
  conference_id: ConferenceId
  list_sha256: Buffer
  sealed: Buffer
}

/** A question without its asker: see the schema test. */
export type ClarificationTable = {
  association_id: AssociationId
  clarification_id: ClarificationId
  conference_id: ConferenceId
  proposal_id: ProposalId
  v: number
  question: string
  withdrawn_reason: string | null
}

export type ClarificationAnswerTable = {
  association_id: AssociationId
  clarification_id: ClarificationId
  /** From 1; the last one holds. */
  no: number
  answer: string
  answered_by: string
  answered_at: Date
}

/** What was handed over of private lists, until it is added up: see the schema test. */
export type PrepContributionTable = {
  association_id: AssociationId
  conference_id: ConferenceId
  contribution_key: Buffer
  readings: ColumnType<unknown, string, string>
}

/** The contributions added up, once. */
export type PrepSummaryTable = {
  association_id: AssociationId
  conference_id: ConferenceId
  n: number
  sums: ColumnType<unknown, string, string>
}
