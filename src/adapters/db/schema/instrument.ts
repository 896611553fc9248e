import type { ColumnType } from 'kysely'
import type { AssociationId, InstrumentId, ItemId } from '#domain/kernel/id.ts'

/** What is worked on; locked copies lie in a table of their own. */
export type InstrumentTable = {
  association_id: AssociationId
  instrument_id: InstrumentId
  title: string
  version: number
  /** Parsed on the way out; null where nothing is being worked on. */
  draft: ColumnType<unknown, string | null, string | null>
}

/** Insert-only, in the database too: neither right nor policy lets a row be changed or removed. */
export type InstrumentVersionTable = {
  association_id: AssociationId
  instrument_id: InstrumentId
  v: number
  sha256: Buffer
  item_n: number
  content: ColumnType<unknown, string, never>
  locked_at: Date
  locked_by: string
}

/** Insert-only. One item as it was first locked under its version: what makes two answers comparable. */
export type ItemVersionTable = {
  association_id: AssociationId
  item_id: ItemId
  v: number
  locales: string[]
  content: ColumnType<unknown, string, never>
}
