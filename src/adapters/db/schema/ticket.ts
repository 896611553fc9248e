import type { AssociationId, RoundId, SeatId } from '#domain/kernel/id.ts'

/** One signature a seat and round, kept so that a lost answer can be given again. What it is on, nobody here knows. */
export type TokenIssueTable = {
  association_id: AssociationId
  round_id: RoundId
  seat_id: SeatId
  blinded_sha256: Buffer
  blind_sig: Buffer
}

/** Cards in the bowl, as hashes. Nothing here may tell who drew which: see the schema test. */
export type BallotCardTable = {
  association_id: AssociationId
  round_id: RoundId
  token_sha256: Buffer
}

/** A card given for a lost ticket: each makes one vote too many possible. Never for which seat. */
export type TicketReplacementTable = {
  association_id: AssociationId
  round_id: RoundId
  no: number
  reason: string
  approved_by: string[]
}
