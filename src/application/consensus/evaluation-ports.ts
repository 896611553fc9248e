import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { Evaluation } from '#domain/consensus/evaluation/evaluation.ts'
import type { LooseAnswer, QuestionCounts } from '#domain/consensus/evaluation/summary.ts'
import type { AssociationId, ConferenceId, EvaluationId, SeatId } from '#domain/kernel/id.ts'

/** A table that was printed about an evaluation held elsewhere: numbers and words, never single answers. */
export type PrintedEvaluation = Readonly<{
  source: string
  questions: readonly (QuestionCounts & Readonly<{ page: number }>)[]
  comments: readonly Readonly<{ text: string; question: number | null; page: number }>[]
}>

/** An evaluation with what belongs to it but decides nothing. */
export type EvaluationRecord = Readonly<{
  evaluation: Evaluation
  /** The node whose key folder can open the envelopes. */
  keyNode: string | null
  /** Only where it is `imported`. */
  printed: PrintedEvaluation | null
}>

export type EvaluationStore = Readonly<{
  find(tx: ReadTx, conference: ConferenceId): Promise<EvaluationRecord | null>
  /** Holds back every form until the transaction ends. */
  lock(tx: WriteTx, conference: ConferenceId): Promise<EvaluationRecord | null>
  save(tx: WriteTx, record: EvaluationRecord): Promise<void>

  /** The box's public key while it can still be opened. */
  secret(tx: ReadTx, conference: ConferenceId): Promise<Uint8Array | null>
  saveSecret(tx: WriteTx, conference: ConferenceId, publicKey: Uint8Array): Promise<void>

  handedIn(tx: ReadTx, conference: ConferenceId): Promise<number>
  hasEnvelope(tx: ReadTx, conference: ConferenceId, key: Uint8Array): Promise<boolean>
  envelopes(tx: ReadTx, conference: ConferenceId): Promise<readonly Uint8Array[]>
  /** Envelopes and public key. */
  empty(tx: WriteTx, conference: ConferenceId): Promise<void>

  /** Written in the order given: mixed before they come here. */
  saveAnswers(tx: WriteTx, conference: ConferenceId, answers: readonly LooseAnswer[]): Promise<void>
  saveComments(tx: WriteTx, conference: ConferenceId, comments: readonly string[]): Promise<void>
  /** By question and then by id, which is random. */
  answers(tx: ReadTx, conference: ConferenceId): Promise<readonly LooseAnswer[]>
  comments(tx: ReadTx, conference: ConferenceId): Promise<readonly string[]>

  /** Of the given ids, those of evaluations that are known and have no box left to open. */
  spent(tx: ReadTx, evaluations: readonly string[]): Promise<readonly EvaluationId[]>
}>

export type SealedForm = Readonly<{
  association: AssociationId
  conference: ConferenceId
  seat: SeatId
  /** The card that was used: a replaced one must not answer. */
  card: number
  envelopeKey: Uint8Array
  sealed: Uint8Array
  /** The key it is sealed to: a box that has another one by now does not take it. */
  publicKey: Uint8Array
}>

/** Takes a sealed form and answers when it is on disk, or that the box did not take it. */
export type FormIntake = (form: SealedForm) => Promise<'stored' | 'refused'>
