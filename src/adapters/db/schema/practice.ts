import type { ColumnType } from 'kysely'
import type { AssociationId, ConferenceId, PracticeId, SeatId } from '#domain/kernel/id.ts'

export type PracticeTable = {
  association_id: AssociationId
  practice_id: PracticeId
  conference_id: ConferenceId
  version: number
  state: string
  /** Form with its number, and the questions; null once it is ended. Parsed on the way out. */
  plan: ColumnType<unknown, string | null, string | null>
}

/** Level 1: a vote with the seat beside it. Practice only; no other table leads here. */
export type OpenVoteTable = {
  association_id: AssociationId
  practice_id: PracticeId
  seat_id: SeatId
  answers: string
}
