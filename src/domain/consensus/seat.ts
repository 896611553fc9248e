import type { ConferenceId, ExpertId, SeatId } from '#domain/kernel/id.ts'

/** One vote in one conference, with its own code and without an account. */
export type Seat = Readonly<{
  id: SeatId
  conference: ConferenceId
  /** Null on a free seat that nobody has been tied to. */
  expert: ExpertId | null
  number: number
  label: string
  /** Raised when a card is replaced: the earlier card's code no longer opens the seat. */
  card: number
  present: boolean
}>
