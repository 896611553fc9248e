import type { ColumnType } from 'kysely'
import type { AccountId, AssociationId, MeasurePointId, WaveId } from '#domain/kernel/id.ts'

/** Written once, and parsed on the way out. */
type Json = ColumnType<unknown, string, never>

/** A wave as it was when its figures were let out. */
export type WaveReleaseTable = {
  association_id: AssociationId
  wave_id: WaveId
  facts: Json
  released_at: ColumnType<Date, Date, never>
  released_by: ColumnType<string, string, never>
}

/** All the questions of one group, packed: only what is shown of them. */
export type WaveResultTable = {
  association_id: AssociationId
  wave_id: WaveId
  cut_no: number
  cut: Json
  cells: Json
}

/** The ledger (*utgivningsliggare*): every figure let out, in the order it was judged. */
export type ReleaseTable = {
  association_id: AssociationId
  wave_id: WaveId
  release_no: number
  question: ColumnType<string, string, never>
  kind: ColumnType<string, string, never>
  cut_no: ColumnType<number, number, never>
  way: ColumnType<string, string, never>
  released_at: ColumnType<Date, Date, never>
  released_by: ColumnType<string, string, never>
}

/** Read by every association: no key leads from it to what its owner keeps. */
export type PublishedAggregateTable = {
  published_id: string
  association_id: AssociationId
  wave_id: WaveId
  point_id: MeasurePointId
  facts: Json
  published_at: Date
}

/** A file of released figures that somebody ordered: what is in it is read as it is fetched. */
export type ResultFileTable = {
  association_id: AssociationId
  file_id: string
  facts: Json
  ordered_at: ColumnType<Date, Date, never>
  ordered_by: ColumnType<string, string, never>
  account_id: ColumnType<AccountId | null, AccountId | null, never>
}
