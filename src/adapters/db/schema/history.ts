import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { AssociationId, CommandId } from '#domain/kernel/id.ts'

export type AuditHeadTable = {
  association_id: AssociationId
  seq: number
  hash: Buffer
}

export type AuditEventTable = {
  association_id: AssociationId
  seq: number
  at: Date
  actor_name: string
  actor_role: string
  action: string
  subject_type: string
  subject_id: string
  subject_version: number | null
  within_id: string | null
  reason: string | null
  detail: JSONColumnType<Record<string, string | number>>
  prev_hash: Buffer
  hash: Buffer
}

export type CommandTable = {
  association_id: AssociationId
  command_id: CommandId
  /** What was asked for: the id answers for nothing else. */
  endpoint: string
  answer: ColumnType<unknown, unknown, never>
  at: Generated<Date>
}

export type TraceEdgeTable = {
  association_id: AssociationId
  from_type: string
  from_id: string
  from_version: number
  relation: string
  to_type: string
  to_id: string
  to_version: number
  at: Generated<Date>
}

/** Where a source says two things about the subject: both readings, and which one is shown. */
export type SourceNoteTable = {
  association_id: AssociationId
  code: string
  subject_type: string
  subject_id: string
  /** By language; parsed on the way out. */
  words: ColumnType<unknown, string, string>
}
