import type { ColumnType } from 'kysely'
import type { AssociationId, UnitId, WaveId } from '#domain/kernel/id.ts'
import type { Destroyed } from '#domain/measurement/wave/retention.ts'

export type UnitTable = {
  association_id: AssociationId
  unit_id: UnitId
  kind: string
  name: string
  parent_id: UnitId | null
  from_year: number
  to_year: number | null
  successor_id: UnitId | null
}

export type WaveTable = {
  association_id: AssociationId
  wave_id: WaveId
  version: number
  state: string
  name: string
  /** A draft's; parsed on the way out. */
  plan: ColumnType<unknown, string | null, string | null>
  closed_on: string | null
  answers: number | null
  damaged: number | null
  voided_from: string | null
  voided_reason: string | null
}

/** Frozen settings: the application's role may add a row and never change or remove one. */
export type WaveVersionTable = {
  association_id: AssociationId
  wave_id: WaveId
  settings: ColumnType<string, string, never>
  settings_sha256: ColumnType<Buffer, Buffer, never>
}

export type WaveKeyTable = {
  association_id: AssociationId
  wave_id: WaveId
  public_key: Buffer
  need: number
  holders: number
  rehearsed: boolean
}

export type CohortTable = {
  association_id: AssociationId
  wave_id: WaveId
  unit_id: UnitId
  slips_out: number
  slips_returned: number
  invited: number
}

export type SlipTable = {
  association_id: AssociationId
  wave_id: WaveId
  slip_hmac: Buffer
  unit_id: UnitId
  spent: Buffer | null
  settled: boolean
}

/** Sealed answers in the order they came. Nothing here may tell who, when or in which order: see the schema test. */
export type AnswerIntakeTable = {
  association_id: AssociationId
  wave_id: WaveId
  intake_id: string
  sealed: Buffer
}

/** Sealed answers, mixed: one row a batch. */
export type AnswerPoolTable = {
  association_id: AssociationId
  wave_id: WaveId
  batch_id: string
  sealed: Buffer[]
}

/** Opened answers, written in one transaction in the order of ids that are random. */
export type AnswerSetTable = {
  association_id: AssociationId
  wave_id: WaveId
  set_id: string
  unit_id: UnitId
  answers: ColumnType<unknown, string, string>
  /** Mode C: by which the answers of one person are put together from wave to wave. */
  person: string | null
}

export type AnswerTextTable = {
  association_id: AssociationId
  wave_id: WaveId
  text_id: string
  item_id: string
  own_text: string
  /** As somebody left it; null until it has been read, and where it is withheld. */
  shown_text: string | null
  review: string
}

export type WaveEvidenceTable = {
  association_id: AssociationId
  wave_id: WaveId
  evidence_id: string
  what: Destroyed
  count: number
  on_day: string
  decision: string
}
