import type { ColumnType } from 'kysely'

type Json = ColumnType<unknown, string, string>

/** A translation of the short texts around the questions that waits to be approved. */
export type AroundDraftTable = { locale: string; texts: Json }

/** Each one that somebody has approved, as it was; the last of a language is used. */
export type AroundVersionTable = {
  locale: string
  v: number
  texts: ColumnType<unknown, string, never>
  approved_at: ColumnType<Date, Date, never>
  approved_by: ColumnType<string, string, never>
}
