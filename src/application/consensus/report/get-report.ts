import { authorise } from '#application/authorise.ts'
import type { Hashing } from '#application/ports.ts'
import type { ReportDraft, reportEndpoints } from '#contract/consensus/report.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { shortHash } from '#domain/consensus/hash.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import { inForce } from '#domain/kernel/report/edition.ts'
import { gridsOf } from '#domain/kernel/report/grids.ts'
import { sectionsOf } from '#domain/kernel/report/report.ts'
import { textHash } from '../text-hash.ts'
import { dayOf, loadDraft } from './load-draft.ts'
import type { ReportPorts } from './report-ports.ts'
import { addressOf, contentHash } from './report-tree.ts'

type Input = InputOf<typeof reportEndpoints.getReport>

const unnamed = { term: '', value: '', version: '', hash: '' }

/** The draft: what people have written, and what the report will list as missing. */
export const getReport =
  (ports: ReportPorts & Readonly<{ hashing: Hashing }>) =>
  async (actor: Actor, { association, conference }: Input): Promise<ReportDraft> => {
    const place = { association, conference }
    authorise(actor, 'conference.read', place)
    const { working, lang, facts, editions } = await ports.read(association, async (tx) => {
      const found = await loadDraft(ports, tx, conference)
      return { ...found, editions: found.working ? await ports.reports.editions(tx, found.working.id) : [] }
    })
    const content = contentHash(ports.writeReport, facts, lang, textHash(ports.hashing))
    const isOver = ['concluded', 'published', 'archived'].includes(facts.conference.state)
    const saysAll = inForce(editions)?.contentHash === content
    const { report, missing, proposedAlt } = ports.writeReport(facts, {
      id: working?.id ?? conference,
      lang,
      version: 1,
      date: dayOf(ports.clock()),
      address: null,
      reason: null,
    })
    return {
      version: working?.version ?? 0,
      lang,
      fields: facts.fields,
      title: report.title,
      missing: [...missing],
      proposedAlt,
      content,
      publishable: !isOver ? 'not-over' : saysAll ? 'nothing-new' : 'yes',
      editions: editions
        .toSorted((a, b) => b.v - a.v)
        .map(({ v, state, title, publishedAt, publishedBy, reason, withdrawnReason, treeHash }) => ({
          ...{ v, state, title, publishedAt, publishedBy, reason, withdrawnReason },
          code: shortHash(treeHash),
          path: working ? addressOf(association, working.id, v) : '',
        })),
      sections: sectionsOf(report).length,
      tables: gridsOf(report, unnamed).length,
      can: {
        write: may(actor, 'conference.prepare', place),
        publish: may(actor, 'report.publish', place),
      },
    }
  }
