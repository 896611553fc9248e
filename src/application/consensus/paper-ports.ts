import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { ChannelTotal } from '#domain/consensus/paper.ts'
import type { RoundId, SeatId } from '#domain/kernel/id.ts'

/** Papers of a round on the table, in the order they were shuffled into. */
export type Pile = Readonly<{
  id: string
  n: number
  /** Who reads first and who second; null until somebody does. */
  keyers: readonly [string | null, string | null]
}>

/** What was read from one paper by one of the two, sealed to the round as a ballot is. */
export type SealedReading = Readonly<{ pos: number; pass: number; sealed: Uint8Array }>

export type PaperStore = Readonly<{
  /** Seats that vote on paper in the round. */
  handedOut(tx: ReadTx, round: RoundId): Promise<readonly SeatId[]>
  isHandedOut(tx: ReadTx, round: RoundId, seat: SeatId): Promise<boolean>
  addHandOut(tx: WriteTx, round: RoundId, seat: SeatId): Promise<void>
  removeHandOut(tx: WriteTx, round: RoundId, seat: SeatId): Promise<void>
  removeHandOuts(tx: WriteTx, round: RoundId): Promise<void>

  pile(tx: ReadTx, round: RoundId): Promise<Pile | null>
  addPile(tx: WriteTx, round: RoundId, pile: Pick<Pile, 'id' | 'n'>): Promise<void>
  setKeyer(tx: WriteTx, pile: string, pass: number, keyer: string): Promise<void>
  /** With everything that was read from it. */
  removePile(tx: WriteTx, round: RoundId): Promise<void>
  /** By place in the pile. */
  readings(tx: ReadTx, pile: string): Promise<readonly SealedReading[]>
  saveReading(tx: WriteTx, pile: string, reading: SealedReading): Promise<void>

  /** Read again as a part of the round's result. */
  saveTotals(tx: WriteTx, round: RoundId, totals: readonly ChannelTotal[]): Promise<void>
}>
