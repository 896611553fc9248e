import type { bankEndpoints } from '#contract/consensus/bank.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { restore, retire } from '#domain/consensus/bank-change.ts'
import type { Proposal } from '#domain/consensus/proposal.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type BankPorts, leaveEvent, lockAll, mayChangeBank } from './leave-bank-event.ts'

type Input = InputOf<typeof bankEndpoints.withdrawProposal>

const move =
  (operation: 'withdraw' | 'restore', change: (proposal: Proposal, expectedVersion: number) => Proposal) =>
  (ports: BankPorts) =>
  async (actor: Actor, input: Input): Promise<{ event: number }> => {
    mayChangeBank(actor, input.association)
    return ports.write(input.association, input.commandId, async (tx) => {
      const bank = await ports.bank.find(tx)
      const [proposal] = await lockAll(ports, tx, [input.proposal])
      if (!bank || !proposal) throw new DomainError('not-found')
      await ports.bank.save(tx, [change(proposal, input.expectedVersion)])
      const event = await leaveEvent(ports, tx, actor, {
        in: bank.id,
        operation,
        from: operation === 'withdraw' ? [proposal.id] : [],
        to: operation === 'restore' ? [proposal.id] : [],
        reason: input.reason,
      })
      return { event }
    })
  }

/** Takes a proposal out of the list. What was voted on it stays. */
export const withdrawProposal = move('withdraw', (proposal, v) => retire(proposal, v, 'withdrawn'))

/** Brings a withdrawn proposal back. */
export const restoreProposal = move('restore', restore)
