import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { AssociationId, ConferenceId, RoundId, SeatId } from '#domain/kernel/id.ts'

/** `stratum` as `writeStratum` has it, where the round tells groups apart. */
export type OpenedBallot = Readonly<{ slot: number; answers: string; stratum?: string }>

export type BallotStore = Readonly<{
  /** Envelopes in each slot's box: the turnout, and all that is known of who voted. */
  turnout(tx: ReadTx, round: RoundId): Promise<ReadonlyMap<number, number>>
  hasEnvelope(tx: ReadTx, round: RoundId, slot: number, key: Uint8Array): Promise<boolean>
  envelopes(tx: ReadTx, round: RoundId, slot: number): Promise<readonly Uint8Array[]>
  removeEnvelopes(tx: WriteTx, round: RoundId, slot?: number): Promise<void>
  /** How many of the keys have an envelope. */
  countOf(tx: ReadTx, round: RoundId, slot: number, keys: readonly Uint8Array[]): Promise<number>
  removeEnvelopesOf(tx: WriteTx, round: RoundId, slot: number, keys: readonly Uint8Array[]): Promise<void>
  /** Sealed papers. An envelope that lies under the key already stays; answers how many were put in. */
  addEnvelopes(
    tx: WriteTx,
    round: RoundId,
    slot: number,
    envelopes: readonly Readonly<{ key: Uint8Array; sealed: Uint8Array }>[],
  ): Promise<number>
  /** Written in the order given, in one statement. */
  save(tx: WriteTx, round: RoundId, ballots: readonly OpenedBallot[]): Promise<void>
  /** By ballot id, which is random. */
  list(tx: ReadTx, round: RoundId): Promise<readonly OpenedBallot[]>
}>

export type SealedBallot = Readonly<{
  association: AssociationId
  conference: ConferenceId
  round: RoundId
  slot: number
  freezeHash: string
  by: BallotOwner
  envelopeKey: Uint8Array
  sealed: Uint8Array
  /** The key it is sealed to: a box that has another one by now does not take it. */
  publicKey: Uint8Array
}>

/** Who may put the ballot in the box: a seat with its card (a replaced one must not vote), a card of the bowl, or
 * the holder of a ticket whose signature has been checked. */
export type BallotOwner =
  | Readonly<{ kind: 'seat'; seat: SeatId; card: number }>
  | Readonly<{ kind: 'card'; hash: Uint8Array }>
  | Readonly<{ kind: 'ticket' }>

/** Takes a sealed ballot and answers when it is on disk, or that the box did not take it. */
export type BallotIntake = Readonly<{ put(ballot: SealedBallot): Promise<'stored' | 'refused'> }>

/** Lets the database give back the room of deleted envelopes. Outside every transaction. */
export type ClearIntake = () => Promise<void>
