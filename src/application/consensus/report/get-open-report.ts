import { authorise } from '#application/authorise.ts'
import type { KeptFile, ReportStore } from '#application/kernel/index.ts'
import type { Read } from '#application/ports.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, ReportId } from '#domain/kernel/id.ts'
import { type Edition, inForce } from '#domain/kernel/report/edition.ts'
import type { Report } from '#domain/kernel/report/report.ts'

type Ports = Readonly<{ read: Read; reports: ReportStore }>
type Wanted = Readonly<{ association: AssociationId; report: ReportId; v: number }>

export type OpenReport = Readonly<{
  edition: Edition
  /** Newest first. */
  editions: readonly Edition[]
  /** Null where the version was withdrawn. */
  tree: Report | null
  files: readonly Omit<KeptFile, 'bytes'>[]
}>

/** A published version for anybody; of a withdrawn one only that it was, and why. */
export const getOpenReport =
  ({ read, reports }: Ports) =>
  (actor: Actor, { association, report, v }: Wanted): Promise<OpenReport> => {
    authorise(actor, 'published.read', { association })
    return read(association, async (tx) => {
      const editions = (await reports.editions(tx, report)).toSorted((a, b) => b.v - a.v)
      const edition = editions.find((one) => one.v === v)
      if (!edition) throw new DomainError('not-found')
      const isGone = edition.state === 'withdrawn'
      return {
        ...{ edition, editions },
        tree: isGone ? null : await reports.tree(tx, report, v),
        files: isGone ? [] : await reports.files(tx, report, v),
      }
    })
  }

/** The number of the version that holds, or of the last there was. */
export const getNewestReport =
  ({ read, reports }: Ports) =>
  (actor: Actor, { association, report }: Omit<Wanted, 'v'>): Promise<number> => {
    authorise(actor, 'published.read', { association })
    return read(association, async (tx) => {
      const editions = await reports.editions(tx, report)
      const found = inForce(editions)?.v ?? Math.max(0, ...editions.map(({ v }) => v))
      if (found === 0) throw new DomainError('not-found')
      return found
    })
  }

/** One file as it was published, byte for byte. */
export const getReportFile =
  ({ read, reports }: Ports) =>
  (
    actor: Actor,
    { association, report, v, ending }: Wanted & Readonly<{ ending: string }>,
  ): Promise<KeptFile> => {
    authorise(actor, 'published.read', { association })
    return read(association, async (tx) => {
      const edition = (await reports.editions(tx, report)).find((one) => one.v === v)
      const file = edition && (await reports.file(tx, report, v, `rapport.${ending}`))
      if (!file || edition.state === 'withdrawn') throw new DomainError('not-found')
      return file
    })
  }
