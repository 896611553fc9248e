import { authorise } from '#application/authorise.ts'
import type { Read } from '#application/ports.ts'
import type { PackOutput, packEndpoints } from '#contract/consensus/pack.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { shortHash } from '#domain/consensus/hash.ts'
import { missingParts } from '#domain/consensus/preparation/pack.ts'
import { progressOf } from '#domain/consensus/preparation/progress.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import { contentOf, loadPack, type PackFactPorts } from './pack-facts.ts'
import type { AccessStore, ClarificationStore, ContributionStore, ProposePack } from './preparation-ports.ts'
import { shownSummary } from './shown-summary.ts'

type Input = InputOf<typeof packEndpoints.getPack>
export type GetPackPorts = PackFactPorts &
  Readonly<{
    read: Read
    access: AccessStore
    clarifications: ClarificationStore
    contributions: ContributionStore
    proposePack: ProposePack
  }>

const beforeDoors: readonly string[] = ['draft', 'inviting', 'preparing', 'ready']

/** The pack as staff see it. Of the reading there are only numbers, and near none or all only bounds. */
export const getPack =
  (ports: GetPackPorts) =>
  async (actor: Actor, { association, conference }: Input): Promise<PackOutput> => {
    const place = { association, conference }
    authorise(actor, 'conference.read', place)
    return ports.read(association, async (tx) => {
      const { record, pack, facts } = await loadPack(ports, tx, conference)
      const content = contentOf(facts)
      const access = await ports.access.list(tx, conference)
      const seats = await ports.roster.seats(tx, conference)
      const asked = await ports.clarifications.list(tx, conference)
      const summary = await ports.contributions.summary(tx, conference)
      const linked = new Set(access.map(({ expert }) => expert))
      const count = (is: 'opened' | 'ready') => access.filter((one) => one[is]).length
      return {
        version: pack.version,
        state: pack.state,
        texts: pack.texts,
        proposed: ports.proposePack(facts),
        missing: [...missingParts(pack.texts, content)],
        ...content,
        editions: (await ports.packs.editions(tx, conference)).map(
          ({ v, treeHash, frozenBy, frozenAt, thawed }) => ({
            ...{ v, frozenBy, thawed },
            code: shortHash(treeHash),
            frozenAt: frozenAt.toISOString(),
          }),
        ),
        links: access.length,
        withoutLink: seats.filter(({ expert }) => expert && !linked.has(expert.id)).length,
        opened: progressOf(count('opened'), access.length),
        ready: progressOf(count('ready'), access.length),
        unanswered: asked.filter(({ answers, withdrawn }) => answers.length === 0 && withdrawn === null)
          .length,
        summary: summary && shownSummary(summary, facts),
        isOpen: beforeDoors.includes(record.conference.state),
        can: {
          write: may(actor, 'conference.prepare', place),
          link: may(actor, 'roster.write', place),
          answer: may(actor, 'clarification.answer', place),
        },
      }
    })
  }
