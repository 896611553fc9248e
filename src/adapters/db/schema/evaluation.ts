import type { ColumnType } from 'kysely'
import type { AssociationId, ConferenceId, EvaluationId } from '#domain/kernel/id.ts'

export type EvaluationTable = {
  association_id: AssociationId
  conference_id: ConferenceId
  evaluation_id: EvaluationId
  state: string
  version: number
  /** Seats marked present when it was closed. */
  present_n: number | null
  handed_in_n: number | null
  on_wall: boolean
  key_node: string | null
  /** What was printed about one that was held elsewhere; parsed on the way out. */
  printed: ColumnType<unknown, string | null, string | null>
}

export type EvaluationSecretTable = {
  association_id: AssociationId
  conference_id: ConferenceId
  public_key: Buffer
}

/** Sealed forms. Nothing here may tell who, when or in which order: see the schema test. */
export type EvaluationIntakeTable = {
  association_id: AssociationId
  conference_id: ConferenceId
  envelope_key: Buffer
  sealed: Buffer
}

/** Answers taken apart and mixed, each question by itself, written in one transaction at the count. */
export type EvaluationAnswerTable = {
  association_id: AssociationId
  conference_id: ConferenceId
  /** 0: a comment. */
  question_no: number
  answer_id: string
  option: string
  own_text: string | null
}
