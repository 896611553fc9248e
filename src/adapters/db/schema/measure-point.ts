import type { ColumnType } from 'kysely'
import type { AssociationId, MeasurePointId } from '#domain/kernel/id.ts'

/** Parsed on the way out. */
type Json = ColumnType<unknown, string | null, string | null>

export type MeasurePointTable = {
  association_id: AssociationId
  point_id: MeasurePointId
  v: number
  revision: number
  state: string
  /** The entry of a protocol that it measures; null: local. */
  entry: Json
  content: Json
  retirement: Json
  approved_at: Date | null
  approved_by: string | null
}

/** Every revision stays. */
export type RegisterValueTable = {
  association_id: AssociationId
  point_id: MeasurePointId
  unit: string
  period: string
  population: string
  revision: number
  numerator: ColumnType<string, number, number>
  denominator: ColumnType<string | null, number | null, number | null>
  source: string
  entered_by: string
  note: string | null
}

export type DocumentCheckTable = {
  association_id: AssociationId
  check_id: string
  point_id: MeasurePointId
  seq: number
  title: string
  dated: string
  reviewer: string
  reviewed_on: string
  answers: Json
}
