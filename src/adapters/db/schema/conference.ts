import type { ColumnType, Generated } from 'kysely'
import type { AssociationId, BankId, ConferenceId, ExpertId, SeatId } from '#domain/kernel/id.ts'

export type ConferenceTable = {
  association_id: AssociationId
  conference_id: ConferenceId
  bank_id: BankId
  name: string
  place: string | null
  begins_on: ColumnType<string | null, string | null, string | null>
  state: string
  version: number
  level: number
  /** Level 3: blind or card; null at the others. */
  ticket: string | null
  pseudonym: string
  k_open: number
  free_seats: boolean
  code: string
  cards_replaced: number
  /** Vote counts that were built, not cast by people, are shown as invented everywhere. */
  is_invented: boolean
  charter_sha256: Buffer | null
  chain_head: Buffer | null
  cancelled_reason: string | null
  created_at: Generated<Date>
}

export type ConferenceCodeTable = {
  code: string
  association_id: AssociationId
  conference_id: ConferenceId
}

export type ExpertTable = {
  association_id: AssociationId
  expert_id: ExpertId
  conference_id: ConferenceId
  name: string
  organisation: string | null
  background: string
  invitation_state: string
}

export type SeatTable = {
  association_id: AssociationId
  seat_id: SeatId
  conference_id: ConferenceId
  expert_id: ExpertId | null
  number: number
  label: string
  /** Raised when a card is replaced: the old card's code stops working. */
  card: number
  secret_sha256: Buffer
  present: boolean
  /** Somebody has opened the seat with its code. When, and with what, is not written down. */
  joined: boolean
  /** A card of the seat has been used or replaced: it is somebody's, and never again a free one to take. */
  handed_out: boolean
}
