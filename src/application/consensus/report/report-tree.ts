import type { ConferenceFacts } from '#contract/consensus/report-facts.ts'
import type { ReportId } from '#domain/kernel/id.ts'
import type { TextLanguage } from '#domain/kernel/report/inline.ts'
import { publicReport, type Report } from '#domain/kernel/report/report.ts'
import { snapshotHash, snapshotText, type TextHash } from '#domain/kernel/report/tree-hash.ts'
import type { Edition, WriteReport } from './report-ports.ts'

export const treeSchema = 'report@1'

/** The public part as the text that is kept, and its hash. */
export function frozenTree(report: Report, sha256: TextHash) {
  // Through JSON: what is hashed is what will be read back.
  const kept: Report = JSON.parse(snapshotText(JSON.parse(JSON.stringify(publicReport(report)))))
  return {
    report: kept,
    text: JSON.stringify(kept),
    hash: snapshotHash(treeSchema, JSON.parse(JSON.stringify(kept)), sha256),
  }
}

/** What is told, whatever number, day and address it will have: what one has read is what will be published. */
export function contentHash(
  writeReport: WriteReport,
  facts: ConferenceFacts,
  lang: TextLanguage,
  sha256: TextHash,
): string {
  const nowhere: Edition = {
    id: 'content',
    lang,
    version: 0,
    date: '2000-01-01',
    address: null,
    reason: null,
  }
  return frozenTree(writeReport(facts, nowhere).report, sha256).hash
}

export const addressOf = (association: string, report: ReportId, v: number): string =>
  `/oppet/rapport/${association}/${report}/${v}`
