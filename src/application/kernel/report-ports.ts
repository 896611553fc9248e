import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { ReportId } from '#domain/kernel/id.ts'
import type { Edition } from '#domain/kernel/report/edition.ts'
import type { TextLanguage } from '#domain/kernel/report/inline.ts'
import type { Report, ReportKind } from '#domain/kernel/report/report.ts'
import type { WorkingReport } from '#domain/kernel/report/working-report.ts'

export type ReportRecord = Readonly<{
  report: WorkingReport
  kind: ReportKind
  /** What it is about: a conference. */
  subject: string
  lang: TextLanguage
  /** What people wrote, as its kind reads it. */
  fields: unknown
}>

export type ReportStore = Readonly<{
  /** The report about something; null until somebody has saved one. */
  about(tx: ReadTx, kind: ReportKind, subject: string): Promise<ReportRecord | null>
  lock(tx: WriteTx, report: ReportId): Promise<ReportRecord | null>
  add(tx: WriteTx, record: ReportRecord): Promise<void>
  save(tx: WriteTx, record: ReportRecord): Promise<void>
  editions(tx: ReadTx, report: ReportId): Promise<readonly Edition[]>
  addEdition(
    tx: WriteTx,
    report: ReportId,
    edition: Edition,
    tree: string,
    files: readonly (MadeFile & Readonly<{ sha256: string }>)[],
  ): Promise<void>
  /** Whether it still holds; nothing else of it can be changed. */
  saveEditionState(tx: WriteTx, report: ReportId, edition: Edition): Promise<void>
  tree(tx: ReadTx, report: ReportId, v: number): Promise<Report | null>
  files(tx: ReadTx, report: ReportId, v: number): Promise<readonly Omit<KeptFile, 'bytes'>[]>
  file(tx: ReadTx, report: ReportId, v: number, name: string): Promise<KeptFile | null>
}>

export const formats = ['html', 'pdf', 'docx', 'csv', 'json'] as const
export type Format = (typeof formats)[number]

export type MadeFile = Readonly<{
  name: string
  mediaType: string
  bytes: Uint8Array
  /** What made it, in which version. */
  renderer: string
}>

/** A file of a published version, byte for byte. */
export type KeptFile = MadeFile & Readonly<{ size: number; sha256: string }>

export type Made = Readonly<{
  files: readonly MadeFile[]
  /** What a reader of the PDF missed in it. */
  faults: readonly string[]
  /** Characters that the PDF shows as their numbers. */
  undrawn: readonly string[]
}>

/**
 * Makes files of a tree, outside the thread that serves people. `signal` says that nobody waits for them any more.
 * Errors: `report-not-rendered`; `report-no-typesetter` for a PDF on a computer that no typesetter is made for.
 */
export type MakeFiles = (
  order: Readonly<{
    report: Report
    isDraft: boolean
    address: string | null
    formats: readonly Format[]
  }>,
  signal?: AbortSignal,
) => Promise<Made>
