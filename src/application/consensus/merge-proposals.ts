import type { bankEndpoints } from '#contract/consensus/bank.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { joinedSources, newProposal, retire } from '#domain/consensus/bank-change.ts'
import { proposalNode } from '#domain/consensus/trace-node.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ProposalId } from '#domain/kernel/id.ts'
import { type BankPorts, citing, leaveEvent, lockAll, mayChangeBank } from './leave-bank-event.ts'

type Input = InputOf<typeof bankEndpoints.mergeProposals>

/** Makes one proposal of several that say the same; it keeps the sources of them all. */
export const mergeProposals =
  (ports: BankPorts) =>
  async (actor: Actor, input: Input): Promise<{ proposal: ProposalId; event: number }> => {
    mayChangeBank(actor, input.association)
    return ports.write(input.association, input.commandId, async (tx) => {
      const versions = new Map(input.from.map((one) => [one.proposal, one.expectedVersion]))
      const bank = await ports.bank.ensure(tx)
      const several = await lockAll(ports, tx, [...versions.keys()])
      const aside = several.map((one) => retire(one, versions.get(one.id) ?? 0, 'merged'))
      const merged = newProposal(ports.randomness.uuid() as ProposalId, input, joinedSources(several))
      await ports.bank.save(tx, aside)
      await ports.bank.add(tx, bank.id, [merged])
      const event = await leaveEvent(ports, tx, actor, {
        in: bank.id,
        operation: 'merge',
        from: several.map(({ id }) => id),
        to: [merged.id],
        reason: input.reason,
        links: [
          ...citing([merged]),
          ...several.map(({ id, current }) => ({
            from: proposalNode(merged.id, 1),
            relation: 'madeFrom' as const,
            to: proposalNode(id, current.v),
          })),
        ],
      })
      return { proposal: merged.id, event }
    })
  }
