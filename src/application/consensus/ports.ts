import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { Happening } from '#contract/kernel.ts'
import type { Conference } from '#domain/consensus/conference.ts'
import type { ChannelTotal } from '#domain/consensus/paper.ts'
import type { Fate, Kind, Perspective } from '#domain/consensus/proposal.ts'
import type { Round } from '#domain/consensus/round.ts'
import type { Score } from '#domain/consensus/score.ts'
import type { Seat } from '#domain/consensus/seat.ts'
import type { Slot } from '#domain/consensus/slot.ts'
import type { Tally as ItemTally } from '#domain/consensus/tally.ts'
import type {
  AssociationId,
  BankId,
  ConferenceId,
  EvaluationId,
  ExpertId,
  ProposalId,
  RoundId,
  SeatId,
} from '#domain/kernel/id.ts'

/** A conference with what belongs to it but decides nothing. */
export type ConferenceRecord = Readonly<{
  conference: Conference
  place: string | null
  beginsOn: string | null
  freeSeats: boolean
  /** Six characters, on the wall. */
  code: string
  /** How often cards were exchanged: phones that see it rise ask whether their own still holds. */
  cardsReplaced: number
  isInvented: boolean
}>

export type ConferenceStore = Readonly<{
  /** Latest first. */
  list(tx: ReadTx): Promise<readonly ConferenceRecord[]>
  find(tx: ReadTx, conference: ConferenceId): Promise<ConferenceRecord | null>
  lock(tx: WriteTx, conference: ConferenceId): Promise<ConferenceRecord | null>
  add(tx: WriteTx, record: ConferenceRecord): Promise<void>
  save(tx: WriteTx, record: ConferenceRecord): Promise<void>
  /** False where another conference of the installation has the code. */
  reserveCode(tx: WriteTx, code: string, conference: ConferenceId): Promise<boolean>
  /** The association's bank; made where there is none yet. */
  bank(tx: WriteTx): Promise<BankId>
}>

/** Where a conference code leads, for those who come before an association is known. */
export type FindCode = (
  code: string,
) => Promise<Readonly<{ association: AssociationId; conference: ConferenceId }> | null>

/** Whose conference it is: a public address names no association. */
export type FindHome = (conference: ConferenceId) => Promise<AssociationId | null>

/** What was printed about a round that was held elsewhere. */
export type Imported = Readonly<{
  input: number
  advanced: number
  dropped: number
  remaining: number
  source: string
  /** Yes votes were worked out from printed percentages. */
  isDerived?: boolean
}>

/** A round with what belongs to it but is no part of its life cycle. */
export type RoundRecord = Readonly<{
  round: Round
  /** Plenary: the item on the wall, from 1; null in a self-paced round. */
  currentSlot: number | null
  slots: readonly Slot[]
  openedAt: Date | null
  closesAt: Date | null
  closedAt: Date | null
  /** The node whose key folder can open the envelopes. */
  keyNode: string | null
  /** The lot's nonce, once the count has shown it. */
  lotNonce: Uint8Array | null
  /** Head of the chain before this round's result was hung on it. */
  previousHead: string | null
  /** Only where the round is `imported`. */
  printed: Imported | null
}>

/** An item of a round in the wording that is voted on. */
export type RoundItem = Readonly<{
  /** From 1, in ballot order; in plenary also the slot. */
  pos: number
  proposal: ProposalId
  v: number
  kind: Kind
  originalNo: number | null
  perspective: Perspective | null
  shortName: string | null
  text: string | null
  explanation: string | null
  /** SHA-256 of the wording, as hex. */
  wording: string
  withdrawn: string | null
}>

/** What the room gave one item. */
export type Tally = ItemTally & Readonly<{ pos: number }>

export type Outcome = Readonly<{
  round: RoundId
  proposal: ProposalId
  v: number
  /** Null where the count was never published. */
  yes: number | null
  /** The item's own where it has one. */
  denom: number | null
  /** What a rating or a ranking was ordered by; null also where nobody answered. */
  score: Score | null
  rank: number | null
  tied: boolean
  fate: Fate
}>

/** The public half of a box, while it can still be opened. */
export type RoundSecret = Readonly<{ slot: number; publicKey: Uint8Array }>

/** What a box is for: ballots of a round, or forms of an evaluation. */
export type BoxOwner = RoundId | EvaluationId

/** A box by its key: the same slot, frozen anew, is another box. */
export type BoxName = Readonly<{ round: BoxOwner }> & RoundSecret

export type RoundStore = Readonly<{
  /** In the order they are held; a run-off and a round held again follow the one they come from. */
  list(tx: ReadTx, conference: ConferenceId): Promise<readonly RoundRecord[]>
  /** Those of the given rounds that are known and have no box left to open. */
  spent(tx: ReadTx, rounds: readonly RoundId[]): Promise<readonly RoundId[]>
  /** Rounds in which a count has begun and not ended. */
  counting(tx: ReadTx): Promise<readonly RoundRecord[]>
  find(tx: ReadTx, round: RoundId): Promise<RoundRecord | null>
  /** Holds back every ballot until the transaction ends. */
  lock(tx: WriteTx, round: RoundId): Promise<RoundRecord | null>
  /** Lets no round of the conference open or close until the transaction ends; several may hold at once. */
  hold(tx: WriteTx, conference: ConferenceId): Promise<void>
  /** One count of a round at a time, on any node. */
  lockCount(tx: WriteTx, round: RoundId): Promise<void>
  add(tx: WriteTx, record: RoundRecord): Promise<void>
  save(tx: WriteTx, record: RoundRecord): Promise<void>
  remove(tx: WriteTx, round: RoundId): Promise<void>

  items(tx: ReadTx, round: RoundId): Promise<readonly RoundItem[]>
  saveItems(
    tx: WriteTx,
    round: RoundId,
    items: readonly Pick<RoundItem, 'pos' | 'proposal' | 'v' | 'withdrawn'>[],
  ): Promise<void>
  withdraw(tx: WriteTx, round: RoundId, proposal: ProposalId, reason: string): Promise<void>
  /** Active proposals of a bank, in the bank's order: what a pool is taken from. */
  candidates(tx: ReadTx, bank: BankId): Promise<readonly Omit<RoundItem, 'pos' | 'withdrawn'>[]>

  secrets(tx: ReadTx, round: RoundId): Promise<readonly RoundSecret[]>
  saveSecrets(tx: WriteTx, round: RoundId, secrets: readonly RoundSecret[]): Promise<void>
  /** Of one slot, or of all. */
  removeSecrets(tx: WriteTx, round: RoundId, slot?: number): Promise<void>

  /** Outcomes of the conference's rounds that hold, in the order the rounds were held. */
  outcomes(tx: ReadTx, conference: ConferenceId): Promise<readonly Outcome[]>
  saveOutcomes(tx: WriteTx, outcomes: readonly Outcome[]): Promise<void>
  tallies(tx: ReadTx, round: RoundId): Promise<readonly Tally[]>
  saveTallies(tx: WriteTx, round: RoundId, tallies: readonly Tally[]): Promise<void>
  /** Cards given for lost tickets: so many votes could be too many. */
  extraVotes(tx: ReadTx, round: RoundId): Promise<number>
  /** How the votes of a counted round came. */
  channelTotals(tx: ReadTx, round: RoundId): Promise<readonly ChannelTotal[]>
}>

export type Background = 'user' | 'official' | 'manager' | 'politician' | 'other'
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
) => Promise<Readonly<{ id: SeatId; card: number; present: boolean; handedOut: boolean }> | null>

export type OpenedBallot = Readonly<{ slot: number; answers: string }>

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

/** Whether a signature of the round's key is on the message (RSASSA-PSS, SHA-384, 48 bytes of salt). */
export type TicketCheck = (modulus: string, message: Uint8Array, signature: Uint8Array) => Promise<boolean>

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

/** What stands in the way of a vote that must survive a power cut. */
export type HouseFault = Readonly<{
  code: 'consensus.fsync-off' | 'consensus.clock-wrong' | 'consensus.disk-full'
  detail: Readonly<Record<string, string | number>>
}>

export type HouseCheck = (tx: ReadTx) => Promise<readonly HouseFault[]>

/** Lets the database give back the room of deleted envelopes. Outside every transaction. */
export type ClearIntake = () => Promise<void>

/** Who listens and knocks, as this node knows; nothing of it is written down. */
export type Audience = Readonly<{
  listeners(conference: ConferenceId): number
  wrongCodes(conference: ConferenceId): number
}>

/** The second listener, for phones on the same network. Several conferences may need it; it closes with the last. */
export type Room = Readonly<{
  state(): Readonly<{ open: boolean; address: string | null }>
  open(conference: ConferenceId): Promise<Readonly<{ open: boolean; address: string | null }>>
  close(conference: ConferenceId): Promise<Readonly<{ open: boolean; address: string | null }>>
  /** Lets go after a while: wall and phones are to read that the conference is over. */
  closeSoon(conference: ConferenceId): void
  holds(conference: ConferenceId): boolean
}>

/** What the audit trail tells about one conference, latest first. */
export type History = Readonly<{
  within(tx: ReadTx, within: string, limit: number): Promise<readonly Happening[]>
}>
