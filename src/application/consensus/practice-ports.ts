import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { Practice, PracticeAtHand } from '#domain/consensus/practice.ts'
import type { AssociationId, ConferenceId, PracticeId, SeatId } from '#domain/kernel/id.ts'

/** One vote at level 1, with the seat that cast it. */
export type OpenVote = Readonly<{ seat: SeatId; label: string; answers: string }>

/** Practice lies in tables of its own, that no count or gate reads; a report tells how many were held, and no more. */
export type PracticeStore = Readonly<{
  /** The one that is open or shown, if any: at most one a conference. */
  atHand(tx: ReadTx, conference: ConferenceId): Promise<PracticeAtHand | null>
  /** Holds back every vote in it until the transaction ends. */
  lock(tx: WriteTx, conference: ConferenceId): Promise<PracticeAtHand | null>
  /** Of one that is ended the votes are deleted with it. */
  save(tx: WriteTx, practice: Practice): Promise<void>
  /** How many have been held, ended ones too. */
  held(tx: ReadTx, conference: ConferenceId): Promise<number>
  /** By the seat's number. */
  votes(tx: ReadTx, practice: PracticeId): Promise<readonly OpenVote[]>
  voteCount(tx: ReadTx, practice: PracticeId): Promise<number>
  hasVoted(tx: ReadTx, practice: PracticeId, seat: SeatId): Promise<boolean>
}>

export type OpenVoteIntake = (
  vote: Readonly<{
    association: AssociationId
    conference: ConferenceId
    practice: PracticeId
    seat: SeatId
    card: number
    answers: string
  }>,
) => Promise<'stored' | 'refused'>
