import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { Seat } from '#domain/consensus/seat.ts'
import type { Stratum } from '#domain/consensus/stratum.ts'
import type { AssociationId, ConferenceId, ExpertId, RoundId, SeatId } from '#domain/kernel/id.ts'

export type Background = Exclude<Stratum, 'unstated'>

export type Invitation = 'invited' | 'accepted' | 'declined'

export type Expert = Readonly<{
  id: ExpertId
  name: string
  organisation: string | null
  background: Background
  invitation: Invitation
}>

/** A seat and whoever sits in it. Never whether it has voted. */
export type SeatRecord = Readonly<{
  seat: Seat
  /** The card it has now has been used. */
  joined: boolean
  /** A card of it has been used or replaced: the seat is somebody's, also while a new card waits for its first use. */
  handedOut: boolean
  secret: Uint8Array
  expert: Expert | null
}>

export type RosterStore = Readonly<{
  /** By number. */
  seats(tx: ReadTx, conference: ConferenceId): Promise<readonly SeatRecord[]>
  seatBySecret(tx: ReadTx, conference: ConferenceId, secret: Uint8Array): Promise<SeatRecord | null>
  /** A free seat that is marked present and was never handed out, locked; any of them. */
  lockFreeSeat(tx: WriteTx, conference: ConferenceId): Promise<SeatRecord | null>
  lockSeat(tx: WriteTx, seat: SeatId): Promise<SeatRecord | null>
  add(tx: WriteTx, conference: ConferenceId, seats: readonly SeatRecord[]): Promise<void>
  setPresent(tx: WriteTx, conference: ConferenceId, seats: readonly SeatId[], present: boolean): Promise<void>
  saveSeats(tx: WriteTx, seats: readonly SeatRecord[]): Promise<void>
  saveExpert(tx: WriteTx, expert: Expert): Promise<void>
  /** With its expert. */
  removeSeat(tx: WriteTx, seat: SeatId): Promise<void>
  presentCount(tx: ReadTx, conference: ConferenceId): Promise<number>

  addElectors(tx: WriteTx, round: RoundId, seats: readonly SeatId[]): Promise<void>
  isElector(tx: ReadTx, round: RoundId, seat: SeatId): Promise<boolean>
  /**
   * n: electors of the round who are marked present now, and those who have gone but had been handed a card.
   * They may have voted, and whether they have is nobody's to know: so they count either way.
   */
  electorsCounted(tx: ReadTx, round: RoundId): Promise<number>
  /** Whether the seat has the right to vote in some round that was opened. */
  hasBeenElector(tx: ReadTx, seat: SeatId): Promise<boolean>
  /** The seats of the conference that some round was opened for. */
  everElectors(tx: ReadTx, conference: ConferenceId): Promise<ReadonlySet<SeatId>>
}>

/** The seat behind a card, as it is now. Asked for every ballot, so several at once go in one question. */
export type SeatFinder = (
  association: AssociationId,
  conference: ConferenceId,
  secret: Uint8Array,
) => Promise<Readonly<{
  id: SeatId
  card: number
  present: boolean
  handedOut: boolean
  background: Stratum
}> | null>
