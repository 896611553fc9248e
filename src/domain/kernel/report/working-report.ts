import { DomainError } from '../error.ts'
import type { ReportId } from '../id.ts'

type Core = Readonly<{ id: ReportId; version: number }>

/** Somebody has read the tree, as its hash says it was, and answers for it. */
export type Approval = Readonly<{ by: string; at: string; treeHash: string; decision: string | null }>

export type DraftReport = Core & Readonly<{ state: 'draft' }>
export type ApprovedReport = Core & Readonly<{ state: 'approved'; approval: Approval }>

/** What is worked on; each publication leaves an edition of its own behind, which never changes. */
export type WorkingReport = DraftReport | ApprovedReport

const mustBeAt = ({ version, state }: WorkingReport, expectedVersion: number): void => {
  if (version !== expectedVersion) throw new DomainError('stale-version', { state, version })
}

export const draftReport = (id: ReportId): DraftReport => ({ id, version: 1, state: 'draft' })

/** Any edit takes an approval back: nobody has read what it says now. */
export function editReport(report: WorkingReport, expectedVersion: number): DraftReport {
  mustBeAt(report, expectedVersion)
  return { id: report.id, version: report.version + 1, state: 'draft' }
}

export function approveReport(
  report: WorkingReport,
  expectedVersion: number,
  approval: Approval,
): ApprovedReport {
  mustBeAt(report, expectedVersion)
  return { id: report.id, version: report.version + 1, state: 'approved', approval }
}

/**
 * Publishing takes what was approved and nothing else. Errors: `report-wrong-state` where nobody has approved,
 * `report-changed` where what it rests on is no longer what was read.
 */
export function publishReport(
  report: WorkingReport,
  expectedVersion: number,
  treeHash: string,
): DraftReport & Readonly<{ approval: Approval }> {
  mustBeAt(report, expectedVersion)
  if (report.state !== 'approved') throw new DomainError('report-wrong-state', { state: report.state })
  if (report.approval.treeHash !== treeHash) throw new DomainError('report-changed')
  return { id: report.id, version: report.version + 1, state: 'draft', approval: report.approval }
}
