import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { AssociationId, ConferenceId, RoundId, SeatId } from '#domain/kernel/id.ts'

/** A signature that a seat's phone has been given, and the hash of what it was given on. */
export type IssuedTicket = Readonly<{ blindedHash: Uint8Array; blindSignature: Uint8Array }>

export type TicketStore = Readonly<{
  /** Seats that have fetched a ticket: a number for the console. */
  issuedCount(tx: ReadTx, round: RoundId): Promise<number>
  /** They may vote whether or not they are still marked present when the round opens. */
  issuedSeats(tx: ReadTx, round: RoundId): Promise<readonly SeatId[]>
  find(tx: ReadTx, round: RoundId, seat: SeatId): Promise<IssuedTicket | null>
  removeIssued(tx: WriteTx, round: RoundId): Promise<void>

  cardCount(tx: ReadTx, round: RoundId): Promise<number>
  hasCard(tx: ReadTx, round: RoundId, hash: Uint8Array): Promise<boolean>
  /** By hash, so that the table does not tell in which order they were printed. */
  addCards(tx: WriteTx, round: RoundId, hashes: readonly Uint8Array[]): Promise<void>
  removeCards(tx: WriteTx, round: RoundId): Promise<void>

  addReplacement(
    tx: WriteTx,
    round: RoundId,
    said: Readonly<{ reason: string; approvedBy: readonly string[] }>,
  ): Promise<void>
}>

export type TicketRequest = Readonly<{
  association: AssociationId
  conference: ConferenceId
  round: RoundId
  freezeHash: string
  seat: SeatId
  card: number
}> &
  IssuedTicket

/**
 * Keeps the first signature of a seat and answers with the one that is kept, once it is on disk; null where the seat
 * may have none. Many at once go in one statement.
 */
export type TicketDesk = Readonly<{ keep(request: TicketRequest): Promise<IssuedTicket | null> }>
