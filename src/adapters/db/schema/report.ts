import type { ColumnType } from 'kysely'
import type { AssociationId, ReportId } from '#domain/kernel/id.ts'

/** What is worked on; one for each thing that is reported on. */
export type ReportTable = {
  association_id: AssociationId
  report_id: ReportId
  kind: string
  subject_id: string
  version: number
  lang: string
  /** What people wrote, as the kind of report reads it. */
  fields: ColumnType<unknown, string, string>
}

/** What was published: never changed but for its state. */
export type ReportEditionTable = {
  association_id: AssociationId
  report_id: ReportId
  v: number
  state: string
  title: string
  lang: string
  /** The frozen tree, as the text that was hashed. */
  tree: string
  tree_sha256: Buffer
  /** The same without date, version and address: differs only where what is told has changed. */
  content_sha256: Buffer
  published_by: string
  published_at: Date
  reason: string | null
  withdrawn_reason: string | null
}

export type ReportFileTable = {
  association_id: AssociationId
  report_id: ReportId
  v: number
  file: string
  media_type: string
  bytes: Buffer
  sha256: Buffer
  /** What made it, with version and fonts. */
  renderer: string
}
