import { authorise } from '#application/authorise.ts'
import type { ReportRecord, ReportStore } from '#application/kernel/index.ts'
import type { AuditTrail, Randomness, Write } from '#application/ports.ts'
import type { reportEndpoints } from '#contract/consensus/report.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ReportId } from '#domain/kernel/id.ts'
import { draftReport, editReport } from '#domain/kernel/report/working-report.ts'
import type { ConferenceStore } from '../conference-ports.ts'

type Input = InputOf<typeof reportEndpoints.saveReport>

type Ports = Readonly<{
  write: Write
  audit: AuditTrail
  randomness: Randomness
  conferences: ConferenceStore
  reports: ReportStore
}>

/** Keeps what people write. The first to save makes the report; an approval is taken back by any edit. */
export const saveReport =
  ({ write, audit, randomness, conferences, reports }: Ports) =>
  (actor: Actor, input: Input): Promise<{ version: number }> => {
    const { association, conference, commandId, expectedVersion, lang, fields } = input
    const place = { association, conference }
    authorise(actor, 'conference.prepare', place)
    return write(association, commandId, async (tx) => {
      // Locked, so that two who begin at the same time make one report.
      if (!(await conferences.lock(tx, conference))) throw new DomainError('not-found')
      const known = await reports.about(tx, 'conference', conference)
      if (!known && expectedVersion !== 0) throw new DomainError('stale-version', { version: 0 })
      const record: ReportRecord = {
        report: known
          ? editReport(known.report, expectedVersion)
          : draftReport(randomness.uuid() as ReportId),
        kind: 'conference',
        subject: conference,
        ...{ lang, fields },
      }
      if (known) await reports.save(tx, record)
      else await reports.add(tx, record)
      await audit.record(tx, {
        actor,
        role: actingRole(actor, 'conference.prepare', place),
        action: 'report.save',
        subject: { type: 'report', id: record.report.id, version: record.report.version },
        within: conference,
      })
      return { version: record.report.version }
    })
  }
