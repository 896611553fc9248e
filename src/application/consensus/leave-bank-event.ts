import { authorise } from '#application/authorise.ts'
import type { AuditTrail, Randomness, TraceWriter, Write, WriteTx } from '#application/ports.ts'
import type { Proposal } from '#domain/consensus/proposal.ts'
import { cites } from '#domain/consensus/trace-node.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, BankId, ProposalId } from '#domain/kernel/id.ts'
import type { TraceLink } from '#domain/kernel/trace.ts'
import type { BankStore, NewEvent } from './bank-ports.ts'

/** What a use case that changes the bank needs. */
export type BankPorts = Readonly<{
  write: Write
  bank: BankStore
  audit: AuditTrail
  trace: TraceWriter
  randomness: Randomness
}>

export const mayChangeBank = (actor: Actor, association: AssociationId): void =>
  authorise(actor, 'proposal.write', { association })

/** The proposals asked for, locked, in the order they were asked for. Errors: not-found. */
export async function lockAll(
  { bank }: Pick<BankPorts, 'bank'>,
  tx: WriteTx,
  ids: readonly ProposalId[],
): Promise<readonly Proposal[]> {
  const found = new Map((await bank.lock(tx, ids)).map((proposal) => [proposal.id, proposal]))
  return ids.map((id) => {
    const proposal = found.get(id)
    if (!proposal) throw new DomainError('not-found')
    return proposal
  })
}

export const citing = (proposals: readonly Proposal[]): readonly TraceLink[] =>
  proposals.flatMap(({ id, current, sources }) => sources.map((_, index) => cites(id, current.v, index + 1)))

/** What every change leaves behind in its transaction: the event, its edges and one audit row. */
export async function leaveEvent(
  { bank, audit, trace }: Pick<BankPorts, 'bank' | 'audit' | 'trace'>,
  tx: WriteTx,
  actor: Actor,
  {
    in: bankId,
    links = [],
    ...event
  }: Omit<NewEvent, 'actor'> & Readonly<{ in: BankId; links?: readonly TraceLink[] }>,
): Promise<number> {
  const seq = await bank.record(tx, bankId, { ...event, actor: actor.name })
  await trace.link(tx, links)
  const [first] = [...event.to, ...event.from]
  await audit.record(tx, {
    actor,
    role: actingRole(actor, 'proposal.write', { association: tx.association }),
    action: `proposal.${event.operation}`,
    subject: { type: 'proposal', id: first ?? bankId },
    within: bankId,
    reason: event.reason,
    detail: { event: seq, proposals: new Set([...event.from, ...event.to]).size },
  })
  return seq
}
