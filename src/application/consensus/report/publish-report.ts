import { authorise } from '#application/authorise.ts'
import type { ReportRecord } from '#application/kernel/index.ts'
import type { Hashing, Randomness } from '#application/ports.ts'
import type { reportEndpoints } from '#contract/consensus/report.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { publishConference } from '#domain/consensus/conference.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ReportId } from '#domain/kernel/id.ts'
import { nextEdition } from '#domain/kernel/report/edition.ts'
import { reportFaults } from '#domain/kernel/report/report-check.ts'
import { draftReport, editReport, type WorkingReport } from '#domain/kernel/report/working-report.ts'
import { isConcluded } from '../adopt-protocols.ts'
import { type ChangePorts, changeConference } from '../change-conference.ts'
import { findConference } from '../load-conference.ts'
import { textHash } from '../text-hash.ts'
import { dayOf, loadDraft } from './load-draft.ts'
import type { ReportPorts } from './report-ports.ts'
import { addressOf, contentHash, frozenTree } from './report-tree.ts'

type Row = (typeof reportEndpoints)['publishReport']
type Input = InputOf<Row>
export type PublishPorts = ReportPorts & ChangePorts & Readonly<{ hashing: Hashing; randomness: Randomness }>

const stale = (version: number) => new DomainError('stale-version', { version })

/** Checked twice: before the files are made, and again when they are to be kept. */
const mustBeUntouched = (working: WorkingReport | null, expectedVersion: number): void => {
  if ((working?.version ?? 0) !== expectedVersion) throw stale(working?.version ?? 0)
}

/** The tree to freeze: that of the draft as it was read, with its number and its place. */
async function prepared(ports: PublishPorts, input: Input) {
  const { association, conference, expectedVersion, content, reason } = input
  const sha256 = textHash(ports.hashing)
  const { draft, editions, record } = await ports.read(association, async (tx) => {
    const found = await loadDraft(ports, tx, conference)
    const known = found.working ? await ports.reports.editions(tx, found.working.id) : []
    return { draft: found, editions: known, record: await findConference(ports, tx, conference) }
  })
  const { working, lang, facts } = draft
  if (!isConcluded(record)) throw new DomainError('report-wrong-state', { state: facts.conference.state })
  mustBeUntouched(working, expectedVersion)
  if (contentHash(ports.writeReport, facts, lang, sha256) !== content) throw new DomainError('report-changed')
  const { v, supersedes } = nextEdition(editions, content, reason)
  const id = working?.id ?? (ports.randomness.uuid() as ReportId)
  const address = addressOf(association, id, v)
  const date = dayOf(ports.clock())
  const { report } = ports.writeReport(facts, { id, lang, version: v, date, address, reason })
  const faults = reportFaults(report)
  if (faults.length > 0)
    throw new DomainError('report-faulty', { faults: faults.map(({ code, at }) => `${code} (${at})`) })
  return { ...{ id, v, lang, address, supersedes, working, facts }, frozen: frozenTree(report, sha256) }
}

/**
 * Freezes the report: tree, files and hashes stay for ever the same. Nothing is public until all of it is kept.
 * The files are made outside the transaction, from the tree that is kept.
 */
export const publishReport =
  (ports: PublishPorts) =>
  async (actor: Actor, input: Input): Promise<OutputOf<Row>> => {
    const { conference, expectedVersion, reason } = input
    authorise(actor, 'report.publish', input)
    const sha256 = textHash(ports.hashing)
    const { id, v, lang, address, supersedes, frozen, facts } = await prepared(ports, input)
    const made = await ports.makeFiles({
      ...{ report: frozen.report, isDraft: false, address },
      formats: ['html', 'pdf', 'docx', 'csv'],
    })
    if (made.faults.length > 0) throw new DomainError('report-faulty', { faults: [...made.faults] })
    return changeConference(ports)(
      actor,
      input,
      {
        verb: 'report.publish',
        action: 'report.publish',
        subject: { type: 'report', id, version: v },
        ...(reason === null ? {} : { reason }),
        detail: { v },
      },
      async (tx, record) => {
        const known = await ports.reports.about(tx, 'conference', conference)
        mustBeUntouched(known?.report ?? null, expectedVersion)
        const next: ReportRecord = {
          report: known ? editReport(known.report, expectedVersion) : draftReport(id),
          ...{ kind: 'conference', subject: conference, lang },
          fields: known?.fields ?? facts.fields,
        }
        if (known) await ports.reports.save(tx, next)
        else await ports.reports.add(tx, next)
        if (supersedes) await ports.reports.saveEditionState(tx, id, { ...supersedes, state: 'superseded' })
        await ports.reports.addEdition(
          tx,
          id,
          {
            ...{ v, lang, reason },
            state: 'published',
            title: frozen.report.title,
            treeHash: frozen.hash,
            contentHash: input.content,
            publishedBy: actor.kind === 'nobody' ? '' : actor.name,
            publishedAt: ports.clock().toISOString(),
            withdrawnReason: null,
          },
          frozen.text,
          made.files.map((file) => ({ ...file, sha256: sha256(file.bytes) })),
        )
        // Until its protocols are adopted the conference still waits for something.
        if (record.conference.state === 'concluded' && facts.protocols.length > 0)
          await ports.conferences.save(tx, {
            ...record,
            conference: publishConference(record.conference, record.conference.version),
          })
        return { v, path: address }
      },
    )
  }
