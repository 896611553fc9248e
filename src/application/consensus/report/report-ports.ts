import type { MakeFiles, ReportStore } from '#application/kernel/index.ts'
import type { Clock, Read } from '#application/ports.ts'
import type { Missing } from '#contract/consensus/report.ts'
import type { ConferenceFacts } from '#contract/consensus/report-facts.ts'
import type { TextLanguage } from '#domain/kernel/report/inline.ts'
import type { Report } from '#domain/kernel/report/report.ts'
import type { FactPorts } from './gather-facts.ts'

export type Edition = Readonly<{
  id: string
  lang: TextLanguage
  version: number
  date: string
  address: string | null
  /** Why there is a new version of what was published; null for the first. */
  reason: string | null
}>

/** Puts words to the facts; pure, and the same facts always give the same tree. */
export type WriteReport = (
  facts: ConferenceFacts,
  edition: Edition,
) => Readonly<{ report: Report; missing: readonly Missing[]; proposedAlt: string }>

export type ReportPorts = FactPorts &
  Readonly<{
    read: Read
    reports: ReportStore
    writeReport: WriteReport
    makeFiles: MakeFiles
    clock: Clock
  }>
