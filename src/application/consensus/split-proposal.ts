import type { bankEndpoints } from '#contract/consensus/bank.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { newProposal, retire } from '#domain/consensus/bank-change.ts'
import { proposalNode } from '#domain/consensus/trace-node.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ProposalId } from '#domain/kernel/id.ts'
import { type BankPorts, citing, leaveEvent, lockAll, mayChangeBank } from './leave-bank-event.ts'

type Input = InputOf<typeof bankEndpoints.splitProposal>

/** Makes several proposals of one that says several things; the parts keep its sources. */
export const splitProposal =
  (ports: BankPorts) =>
  async (actor: Actor, input: Input): Promise<{ proposals: ProposalId[]; event: number }> => {
    mayChangeBank(actor, input.association)
    return ports.write(input.association, input.commandId, async (tx) => {
      const bank = await ports.bank.find(tx)
      const [whole] = await lockAll(ports, tx, [input.proposal])
      if (!bank || !whole) throw new DomainError('not-found')
      const aside = retire(whole, input.expectedVersion, 'split')
      const parts = input.parts.map((part) =>
        newProposal(ports.randomness.uuid() as ProposalId, part, whole.sources),
      )
      await ports.bank.save(tx, [aside])
      await ports.bank.add(tx, bank.id, parts)
      const proposals = parts.map(({ id }) => id)
      const event = await leaveEvent(ports, tx, actor, {
        in: bank.id,
        operation: 'split',
        from: [whole.id],
        to: proposals,
        reason: input.reason,
        links: [
          ...citing(parts),
          ...parts.map(({ id }) => ({
            from: proposalNode(id, 1),
            relation: 'madeFrom' as const,
            to: proposalNode(whole.id, whole.current.v),
          })),
        ],
      })
      return { proposals, event }
    })
  }
