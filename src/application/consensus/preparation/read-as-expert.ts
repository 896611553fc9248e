import type { Hashing, Read, ReadTx, WriteUnaudited } from '#application/ports.ts'
import type { ReadingSummaryOutput } from '#contract/consensus/pack.ts'
import { normaliseCode } from '#domain/consensus/code.ts'
import { shortHash } from '#domain/consensus/hash.ts'
import type { ExpertId } from '#domain/kernel/id.ts'
import type { Report } from '#domain/kernel/report/report.ts'
import { findConference } from '../load-conference.ts'
import type { Topic } from '../voter.ts'
import { loadPack, type PackFactPorts } from './pack-facts.ts'
import type { AccessRecord, AccessStore, ContributionStore } from './preparation-ports.ts'
import { linkSecret } from './reader-code.ts'
import { shownSummary } from './shown-summary.ts'

export type ReaderPorts = PackFactPorts &
  Readonly<{
    read: Read
    writeUnaudited: WriteUnaudited
    hashing: Hashing
    access: AccessStore
    contributions: ContributionStore
  }>

/** Whoever holds a personal link, as far as the pages need to know. */
export type Reader = Readonly<{ expert: ExpertId }>

const accessOf = (
  { access, hashing }: Pick<ReaderPorts, 'access' | 'hashing'>,
  tx: ReadTx,
  { conference }: Topic,
  typed: string,
): Promise<AccessRecord | null> => {
  const secret = linkSecret(hashing, conference, normaliseCode(typed))
  return secret ? access.bySecret(tx, conference, secret) : Promise.resolve(null)
}

/** Null: no such link, or one that has been renewed. */
export const findReader =
  (ports: ReaderPorts) =>
  async (topic: Topic, code: string): Promise<Reader | null> => {
    const found = await ports.read(topic.association, (tx) => accessOf(ports, tx, topic, code))
    return found && { expert: found.expert }
  }

/** The first opening is counted, once; neither when nor with what is written down. */
export const openLink =
  (ports: ReaderPorts) =>
  async (topic: Topic, code: string): Promise<boolean> => {
    const found = await ports.read(topic.association, (tx) => accessOf(ports, tx, topic, code))
    if (!found) return false
    if (!found.opened)
      await ports.writeUnaudited(topic.association, (tx) => ports.access.markOpened(tx, found.expert))
    return true
  }

/** Counted in a transaction of its own: one shared with the list would tell whose list it is. */
export const countReady =
  (ports: ReaderPorts) =>
  (topic: Topic, { expert }: Reader, isReady: boolean): Promise<void> =>
    ports.writeUnaudited(topic.association, (tx) => ports.access.markReady(tx, expert, isReady))

export type ReadPack = Readonly<{
  name: string
  association: string
  /** Null until something has been frozen. */
  tree: Report | null
  edition: number
  hash: string | null
  /** A next edition is being written. */
  isBeingChanged: boolean
  proposals: readonly Readonly<{
    id: string
    no: number
    kind: 'process' | 'effect'
    name: string | null
    text: string | null
  }>[]
  summary: ReadingSummaryOutput | null
}>

/** The newest frozen edition: what every expert reads, also while the next one is being written. */
export const readPack =
  (ports: ReaderPorts) =>
  ({ association, conference }: Topic): Promise<ReadPack> =>
    ports.read(association, async (tx) => {
      const record = await findConference(ports, tx, conference)
      const { pack, facts } = await loadPack(ports, tx, conference)
      const [newest] = await ports.packs.editions(tx, conference)
      const summary = await ports.contributions.summary(tx, conference)
      return {
        name: record.conference.name,
        association: facts.association,
        tree: newest ? await ports.packs.tree(tx, conference, newest.v) : null,
        edition: newest?.v ?? 0,
        hash: newest ? shortHash(newest.treeHash) : null,
        isBeingChanged: newest !== undefined && pack.state === 'draft',
        proposals: facts.proposals.map(({ id, no, kind, name, text }) => ({ id, no, kind, name, text })),
        summary: summary && shownSummary(summary, facts),
      }
    })
