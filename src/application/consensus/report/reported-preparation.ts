import type { ReadTx } from '#application/ports.ts'
import type { ReportedPreparation } from '#contract/consensus/report-facts.ts'
import { progressOf } from '#domain/consensus/preparation/progress.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import type {
  AccessStore,
  ClarificationStore,
  ContributionStore,
  PackStore,
} from '../preparation/preparation-ports.ts'

export type PreparationFactPorts = Readonly<{
  packs: PackStore
  access: AccessStore
  clarifications: ClarificationStore
  contributions: ContributionStore
}>

/** What was sent out and when it was frozen, how many have read it, and whether lists were added up. */
export async function reportedPreparation(
  { packs, access, clarifications, contributions }: PreparationFactPorts,
  tx: ReadTx,
  conference: ConferenceId,
): Promise<ReportedPreparation> {
  const links = await access.list(tx, conference)
  const asked = (await clarifications.list(tx, conference)).filter(({ withdrawn }) => withdrawn === null)
  const summary = await contributions.summary(tx, conference)
  const count = (is: 'opened' | 'ready') => links.filter((one) => one[is]).length
  return {
    editions: (await packs.editions(tx, conference)).map(({ v, treeHash, frozenBy, frozenAt, thawed }) => ({
      ...{ v, thawed },
      hash: treeHash,
      frozen: { at: frozenAt.toISOString(), by: frozenBy },
    })),
    links: links.length,
    opened: progressOf(count('opened'), links.length),
    ready: progressOf(count('ready'), links.length),
    questions: {
      asked: asked.length,
      answered: asked.filter(({ answers }) => answers.length > 0).length,
    },
    summary: summary?.n ?? null,
  }
}
