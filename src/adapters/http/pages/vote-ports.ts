import type { z } from 'zod'
import type { castInput, TicketInput } from '#contract/consensus/live.ts'
import type { RawForm } from '#domain/consensus/evaluation/form.ts'
import type { SeatId } from '#domain/kernel/id.ts'
import type { PracticeShown } from '#web/pages/practice-cells.ts'
import type { Paper } from '#web/pages/vote/paper.ts'
import type { LiveView, Topic } from '../live.ts'
import type { PageScript } from './page-scripts.ts'
import type { WrongCodes } from './wrong-codes.ts'

export type CastInput = z.infer<typeof castInput>

/** A seat as its holder may know it. */
export type HeldSeat = Readonly<{ seat: SeatId; label: string }>

/** What a seat may know about its own vote. `recorded` null: the envelopes are opened, nobody can tell. */
export type OwnVote = Readonly<{ isElector: boolean; recorded: boolean | null; onPaper?: true }>

/** A ballot with its own right to vote: a blind ticket, or the code of a card from a bowl. */
export type Credential =
  | Readonly<{ by: 'ticket'; token: string; signature: string }>
  | Readonly<{ by: 'card'; code: string }>

export type VotePorts = Readonly<{
  script: PageScript | null
  /** The module of the evaluation's form. */
  evaluationScript: PageScript | null
  /** The address in SAMSYN_URL, where it is set. */
  publicAddress: string | null
  /** For blind tickets, and for scanned cards. */
  ticketScript: PageScript | null
  cardScript: PageScript | null
  wrongCodes: WrongCodes
  findTopic: (code: string) => Promise<Topic | null>
  live: (topic: Topic) => Promise<LiveView>
  hasFreeSeats: (topic: Topic) => Promise<boolean>
  /** Null: no such card, or one that has been replaced. */
  findSeat: (topic: Topic, seatCode: string) => Promise<HeldSeat | null>
  /** The code of a seat nobody sits in; null when all are taken. */
  takeFreeSeat: (topic: Topic) => Promise<string | null>
  /** The ballot paper of a frozen round. */
  paper: (topic: Topic, round: string) => Promise<Paper | null>
  /** The table of a seat in the discussion that is shown now; null: none. */
  ownTable: (topic: Topic, seat: SeatId) => Promise<number | null>
  /** Practice at level 1: as `paper`, `ownVote` and `cast`, but in a place of its own. */
  practicePaper: (topic: Topic, practice: string) => Promise<Paper | null>
  ownOpenVote: (topic: Topic, seat: SeatId, practice: string) => Promise<OwnVote>
  castOpenVote: (topic: Topic, seatCode: string, ballot: CastInput) => Promise<void>
  practice: (topic: Topic) => Promise<PracticeShown | null>
  ownVote: (topic: Topic, seat: SeatId, round: string, slot: number) => Promise<OwnVote>
  /** Answers when the vote is durable; refuses with a DomainError. */
  cast: (topic: Topic, seatCode: string, ballot: CastInput) => Promise<void>

  /** The modulus that a round's tickets are signed under; null where it has no blind tickets. */
  ticketModulus: (topic: Topic, round: string) => Promise<string | null>
  /** Signs what the phone of a seat has blinded; as hex. */
  issueTicket: (topic: Topic, seatCode: string, input: TicketInput) => Promise<string>
  isBallotCard: (topic: Topic, round: string, code: string) => Promise<boolean>
  /** As `cast`, without a seat. */
  castTicket: (topic: Topic, credential: Credential, ballot: CastInput) => Promise<void>
  /** Whether a form from the seat is in the evaluation's box; null where nobody can tell. */
  ownForm: (topic: Topic, seat: SeatId) => Promise<boolean | null>
  /** Answers when the form is durable; refuses with a DomainError. */
  handIn: (topic: Topic, seatCode: string, form: RawForm) => Promise<void>
}>
