import type { bankEndpoints } from '#contract/consensus/bank.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { newProposal } from '#domain/consensus/bank-change.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ProposalId } from '#domain/kernel/id.ts'
import { type BankPorts, citing, leaveEvent, mayChangeBank } from './leave-bank-event.ts'

type Input = InputOf<typeof bankEndpoints.addProposal>

/** Adds a proposal of the association's own, with where it comes from. */
export const addProposal =
  (ports: BankPorts) =>
  async (actor: Actor, input: Input): Promise<{ proposal: ProposalId; event: number }> => {
    mayChangeBank(actor, input.association)
    return ports.write(input.association, input.commandId, async (tx) => {
      const bank = await ports.bank.ensure(tx)
      const source = input.source ?? { type: 'own', party: null, citation: actor.name, page: null }
      const proposal = newProposal(ports.randomness.uuid() as ProposalId, input, [source])
      await ports.bank.add(tx, bank.id, [proposal])
      const event = await leaveEvent(ports, tx, actor, {
        in: bank.id,
        operation: 'add',
        from: [],
        to: [proposal.id],
        reason: '',
        links: citing([proposal]),
      })
      return { proposal: proposal.id, event }
    })
  }
