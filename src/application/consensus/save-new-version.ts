import type { WriteTx } from '#application/ports.ts'
import type { Proposal } from '#domain/consensus/proposal.ts'
import { proposalNode } from '#domain/consensus/trace-node.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ProposalId } from '#domain/kernel/id.ts'
import { type BankPorts, leaveEvent, lockAll } from './leave-bank-event.ts'

/** Lets `change` make the next version of a proposal, and keeps what it was before. */
export async function saveNewVersion(
  ports: BankPorts,
  tx: WriteTx,
  actor: Actor,
  { proposal: id, reason }: Readonly<{ proposal: ProposalId; reason: string }>,
  operation: 'reword' | 'classify',
  change: (proposal: Proposal) => Proposal,
): Promise<{ v: number; event: number }> {
  const bank = await ports.bank.find(tx)
  const [before] = await lockAll(ports, tx, [id])
  if (!bank || !before) throw new DomainError('not-found')
  const after = change(before)
  await ports.bank.save(tx, [after])
  const event = await leaveEvent(ports, tx, actor, {
    in: bank.id,
    operation,
    from: [id],
    to: [id],
    reason,
    before: { v: before.current.v, kind: before.kind, category: before.category },
    links: [
      {
        from: proposalNode(id, after.current.v),
        relation: 'madeFrom',
        to: proposalNode(id, before.current.v),
      },
    ],
  })
  return { v: after.current.v, event }
}
