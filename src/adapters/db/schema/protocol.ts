import type { ColumnType } from 'kysely'
import type { AssociationId, ConferenceId, ProposalId, ProtocolId, RoundId } from '#domain/kernel/id.ts'

export type ProtocolVersionTable = {
  association_id: AssociationId
  protocol_id: ProtocolId
  v: number
  conference_id: ConferenceId | null
  level: string
  state: string
  name: string
  supersedes_v: number | null
  decision: ColumnType<unknown, string | null, string | null>
  sha256: Buffer
  adopted_at: Date | null
}

export type ProtocolEntryTable = {
  association_id: AssociationId
  protocol_id: ProtocolId
  v: number
  no: number
  proposal_id: ProposalId
  proposal_v: number
  round_id: RoundId | null
  /** As it was when adopted: a later classification does not reach it. */
  kind: string
  wording_sha256: Buffer
}
