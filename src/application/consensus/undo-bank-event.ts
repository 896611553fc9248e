import type { bankEndpoints } from '#contract/consensus/bank.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { canUndo, undo } from '#domain/consensus/bank-undo.ts'
import { proposalNode } from '#domain/consensus/trace-node.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type BankPorts, leaveEvent, mayChangeBank } from './leave-bank-event.ts'

type Input = InputOf<typeof bankEndpoints.undoBankEvent>

/** Takes a change back while nothing has been built on it. The change and its undoing both stay on record. */
export const undoBankEvent =
  (ports: BankPorts) =>
  async (actor: Actor, input: Input): Promise<{ done: true }> => {
    mayChangeBank(actor, input.association)
    return ports.write(input.association, input.commandId, async (tx) => {
      const bank = await ports.bank.ensure(tx)
      const events = await ports.bank.events(tx, null)
      const event = events.find(({ seq }) => seq === input.event)
      if (!event) throw new DomainError('not-found')
      const locked = await ports.bank.lock(tx, [...new Set([...event.from, ...event.to])])
      const used = new Set(await ports.bank.used(tx, event.to))
      if (!canUndo(event, events, (made) => made.some((id) => used.has(id)))) {
        throw new DomainError('consensus.change-built-on')
      }
      const before = new Map(locked.map((proposal) => [proposal.id, proposal]))
      const [first] = event.to
      const versions = event.before && first ? await ports.bank.versions(tx, first) : []
      const undone = undo(event, before, versions.find(({ v }) => v === event.before?.v) ?? null)
      await ports.bank.save(tx, undone.proposals)
      await leaveEvent(ports, tx, actor, {
        in: bank.id,
        operation: undone.operation,
        from: undone.from,
        to: undone.to,
        reason: '',
        undoes: event.seq,
        links: undone.proposals.flatMap(({ id, current }) => {
          const earlier = before.get(id)?.current.v ?? current.v
          return earlier === current.v
            ? []
            : [
                {
                  from: proposalNode(id, current.v),
                  relation: 'madeFrom' as const,
                  to: proposalNode(id, earlier),
                },
              ]
        }),
      })
      return { done: true }
    })
  }
