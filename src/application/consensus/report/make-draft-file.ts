import { authorise } from '#application/authorise.ts'
import { formats, type Made } from '#application/kernel/index.ts'
import type { reportEndpoints } from '#contract/consensus/report.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { reportFaults } from '#domain/kernel/report/report-check.ts'
import { dayOf, loadDraft } from './load-draft.ts'
import type { ReportPorts } from './report-ports.ts'

type Input = InputOf<typeof reportEndpoints.makeReportFile>

/** One format of the draft, marked as a draft on every page. Errors: `report-faulty` with what is wrong in the tree. */
export const makeDraftFile =
  (ports: ReportPorts) =>
  async (actor: Actor, { association, conference, format }: Input, signal?: AbortSignal): Promise<Made> => {
    authorise(actor, 'conference.read', { association, conference })
    const { working, lang, facts } = await ports.read(association, (tx) => loadDraft(ports, tx, conference))
    const { report } = ports.writeReport(facts, {
      id: working?.id ?? conference,
      lang,
      version: 1,
      date: dayOf(ports.clock()),
      address: null,
      reason: null,
    })
    const faults = reportFaults(report)
    if (faults.length > 0) {
      throw new DomainError('report-faulty', { faults: faults.map(({ code, at }) => `${code} (${at})`) })
    }
    return ports.makeFiles(
      { ...{ report, isDraft: true, address: null }, formats: formats.filter((one) => one === format) },
      signal,
    )
  }
