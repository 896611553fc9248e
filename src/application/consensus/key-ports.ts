import type { AssociationId, ConferenceId, EvaluationId, RoundId } from '#domain/kernel/id.ts'
import type { RoundSecret } from './round-ports.ts'

/** What a box is for: ballots of a round, or forms of an evaluation. */
export type BoxOwner = RoundId | EvaluationId

/** A box by its key: the same slot, frozen anew, is another box. */
export type BoxName = Readonly<{ round: BoxOwner }> & RoundSecret

/** The box an envelope is sealed for. */
export type Box = BoxName & Readonly<{ association: AssociationId; freezeHash: string }>

export type Envelopes = Readonly<{
  seal(box: Box, text: string, length: number): Uint8Array
  /**
   * The same for the same seat or token and box, and says nothing of either without the box's salt, which lies with
   * its private key and goes with it. Null where neither is on this node.
   */
  keyOf(box: BoxName, owner: string): Promise<Uint8Array | null>
  /** Null where the private key is not on this node. */
  opener(box: Box): Promise<((sealed: Uint8Array) => string) | null>
  /** Drops what this node keeps in memory to seal for the round. */
  forget(round: BoxOwner): void
}>

/** Private keys, outside the database and outside every backup. Durable before a call returns. */
export type KeyStore = Readonly<{
  /** What the folder is called: made with it and kept in it, so that it tells whether this is the right one. */
  node(): Promise<string>
  /** New pairs; the public halves in the order of the slots. Whatever lay there for the round is destroyed. */
  makeRoundKeys(round: BoxOwner, slots: readonly number[]): Promise<readonly Uint8Array[]>
  holds(box: BoxName): Promise<boolean>
  /** A new RSA pair for the round's tickets; the modulus as hex. */
  makeTicketKey(round: RoundId): Promise<string>
  holdsTicketKey(round: RoundId): Promise<boolean>
  /** RFC 9474, BlindSign. Null where the key is not on this node; throws RangeError for what is no blinded message. */
  signBlinded(round: RoundId, blinded: Uint8Array): Promise<Uint8Array | null>
  makeNonce(round: RoundId): Promise<Uint8Array>
  nonce(round: RoundId): Promise<Uint8Array | null>
  /** One slot's key, or everything of the round. */
  destroy(round: BoxOwner, slot?: number): Promise<void>
  /** Rounds, and evaluations by the same kind of id, that have anything in the store. */
  rounds(): Promise<readonly RoundId[]>
  /** The key that seat codes are made from; made where there is none. */
  conferenceKey(conference: ConferenceId): Promise<Uint8Array>
}>
