import { DomainError } from '../error.ts'
import type { ReportId } from '../id.ts'

/** What is worked on; each publication leaves an edition of its own behind, which never changes. */
export type WorkingReport = Readonly<{ id: ReportId; version: number }>

export const draftReport = (id: ReportId): WorkingReport => ({ id, version: 1 })

/** Errors: `stale-version` where somebody else has been there since. */
export function editReport(report: WorkingReport, expectedVersion: number): WorkingReport {
  if (report.version !== expectedVersion) throw new DomainError('stale-version', { version: report.version })
  return { ...report, version: report.version + 1 }
}
