import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { ChannelTotal } from '#domain/consensus/paper.ts'
import type { Fate, Kind, Perspective } from '#domain/consensus/proposal.ts'
import type { Round } from '#domain/consensus/round.ts'
import type { Score } from '#domain/consensus/score.ts'
import type { Slot } from '#domain/consensus/slot.ts'
import type { Tally as ItemTally } from '#domain/consensus/tally.ts'
import type { BankId, ConferenceId, ProposalId, RoundId } from '#domain/kernel/id.ts'

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
