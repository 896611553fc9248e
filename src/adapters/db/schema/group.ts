import type { Generated } from 'kysely'
import type {
  ArgumentId,
  AssociationId,
  ConferenceId,
  GroupPlanId,
  ProposalId,
  RoundId,
  SeatId,
} from '#domain/kernel/id.ts'

export type GroupPlanTable = {
  association_id: AssociationId
  plan_id: GroupPlanId
  conference_id: ConferenceId
  round_id: RoundId
  /** Numbered on for each round; the highest that is not withdrawn holds. */
  no: number
  made: string
  tables: number
  seed: number
  steps: number
  withdrawn: boolean
  created_at: Generated<Date>
}

export type GroupSeatTable = {
  association_id: AssociationId
  plan_id: GroupPlanId
  seat_id: SeatId
  /** From 1, as it stands on the table. */
  table_no: number
  pinned: boolean
}

export type GroupWishTable = {
  association_id: AssociationId
  conference_id: ConferenceId
  seat_a: SeatId
  seat_b: SeatId
  wish: string
}

/** The discussion whose tables the room is shown; no row: none. */
export type GroupShownTable = {
  association_id: AssociationId
  conference_id: ConferenceId
  round_id: RoundId
}

/** What a table said about an item. Nothing here may tell who, when or in which order: see the schema test. */
export type ArgumentTable = {
  association_id: AssociationId
  argument_id: ArgumentId
  round_id: RoundId
  /** Null where it was said in plenary. */
  table_no: number | null
  proposal_id: ProposalId
  v: number
  stance: string
  text: string
}

/** Wordings that an argument had before, numbered; a withdrawn argument is only here. */
export type ArgumentEarlierTable = {
  association_id: AssociationId
  argument_id: ArgumentId
  edit: number
  round_id: RoundId
  table_no: number | null
  proposal_id: ProposalId
  v: number
  stance: string
  text: string
  reason: string
  withdrawn: boolean
}
