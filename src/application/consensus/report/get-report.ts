import { authorise } from '#application/authorise.ts'
import type { ReportDraft, reportEndpoints } from '#contract/consensus/report.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import { gridsOf } from '#domain/kernel/report/grids.ts'
import { sectionsOf } from '#domain/kernel/report/report.ts'
import { dayOf, loadDraft } from './load-draft.ts'
import type { ReportPorts } from './report-ports.ts'

type Input = InputOf<typeof reportEndpoints.getReport>

const unnamed = { term: '', value: '', version: '', hash: '' }

/** The draft: what people have written, and what the report will list as missing. */
export const getReport =
  (ports: ReportPorts) =>
  async (actor: Actor, { association, conference }: Input): Promise<ReportDraft> => {
    const place = { association, conference }
    authorise(actor, 'conference.read', place)
    const { working, lang, facts } = await ports.read(association, (tx) => loadDraft(ports, tx, conference))
    const { report, missing, proposedAlt } = ports.writeReport(facts, {
      id: working?.id ?? conference,
      lang,
      version: 1,
      date: dayOf(ports.clock()),
      address: null,
    })
    return {
      version: working?.version ?? 0,
      lang,
      fields: facts.fields,
      title: report.title,
      missing: [...missing],
      proposedAlt,
      sections: sectionsOf(report).length,
      tables: gridsOf(report, unnamed).length,
      can: {
        write: may(actor, 'conference.prepare', place),
        publish: may(actor, 'report.publish', place),
      },
    }
  }
