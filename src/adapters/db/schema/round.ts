import type { ColumnType, Generated } from 'kysely'
import type { AssociationId, ConferenceId, ProposalId, RoundId, SeatId } from '#domain/kernel/id.ts'

export type RoundTable = {
  association_id: AssociationId
  round_id: RoundId
  conference_id: ConferenceId
  no: number
  name: string
  state: string
  version: number
  /** self-paced or plenary */
  mode: string
  form: string
  /** Pool, rule, choose, reveal, electorate, scope: what is set before the freeze. Parsed on the way in and out. */
  plan: ColumnType<unknown, string, string>
  /** The canonical freeze text that was hashed; null until frozen. */
  freeze: string | null
  freeze_sha256: Buffer | null
  /** Hashes of freezes that were taken back before anybody voted. */
  earlier_freezes: string[]
  previous_head: Buffer | null
  /** Plenary: the item on the wall, from 1. The states lie in this row, so that locking it holds back ballots. */
  current_slot: number | null
  slot_states: string[] | null
  /** The node whose key folder can open the envelopes. */
  key_node: string | null
  /** The lot's nonce, written when the count has shown it. */
  lot_nonce: Buffer | null
  present_n: number | null
  cast_n: number | null
  result: ColumnType<unknown, string | null, string | null>
  result_sha256: Buffer | null
  head: Buffer | null
  minutes: number | null
  opened_at: Date | null
  closes_at: Date | null
  closed_at: Date | null
  parent_round_id: RoundId | null
  replaces_round_id: RoundId | null
  successor_round_id: RoundId | null
  run_off: ColumnType<unknown, string | null, string | null>
  voided_from: string | null
  voided_reason: string | null
  /** For a round taken over from a document: what was printed about it, and where. */
  imported: ColumnType<unknown, string | null, string | null>
  created_at: Generated<Date>
}

export type RoundItemTable = {
  association_id: AssociationId
  round_id: RoundId
  pos: number
  proposal_id: ProposalId
  v: number
  withdrawn_reason: string | null
}

export type ElectorTable = {
  association_id: AssociationId
  round_id: RoundId
  seat_id: SeatId
}

export type RoundSecretTable = {
  association_id: AssociationId
  round_id: RoundId
  slot: number
  public_key: Buffer
}

/** Sealed envelopes. Nothing here may tell who, when or in which order: see the schema test. */
export type BallotIntakeTable = {
  association_id: AssociationId
  round_id: RoundId
  slot: number
  envelope_key: Buffer
  sealed: Buffer
}

/** Opened and shuffled ballots, written in one transaction at the count. */
export type BallotTable = {
  association_id: AssociationId
  round_id: RoundId
  slot: number
  ballot_id: string
  answers: string
  /** The group that the voter's background is told in; null where the round tells none. */
  stratum: string | null
}

export type TallyTable = {
  association_id: AssociationId
  round_id: RoundId
  pos: number
  yes: number
  no: number
  abstain: number
  /** rate9: how many gave 1 to 9; rank: how many put it first, second and so on; else null. */
  counts: number[] | null
}

export type RoundOutcomeTable = {
  association_id: AssociationId
  round_id: RoundId
  proposal_id: ProposalId
  v: number
  /** Null where the count was never published. */
  yes: number | null
  denom: number | null
  /** rate9 and rank: what it was ordered by, as a fraction; null also where nobody answered. */
  points: number | null
  points_of: number | null
  rank: number | null
  tied: boolean
  fate: string
}
