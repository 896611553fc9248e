import type { AssociationId, RoundId, SeatId } from '#domain/kernel/id.ts'

/** Seats that vote on paper in the round. Nothing here may tell which paper: see the schema test. */
export type PaperHandoutTable = {
  association_id: AssociationId
  round_id: RoundId
  seat_id: SeatId
}

export type PaperPileTable = {
  association_id: AssociationId
  pile_id: string
  round_id: RoundId
  n: number
  first_keyer: string | null
  second_keyer: string | null
}

/** What one of two people read from the paper at a place in the shuffled pile. */
export type PaperKeyTable = {
  association_id: AssociationId
  pile_id: string
  pos: number
  pass: number
  sealed: Buffer
}

/** How many votes came which way; a channel too small to be told is not here. */
export type ChannelTotalTable = {
  association_id: AssociationId
  round_id: RoundId
  channel: string
  n: number
}
