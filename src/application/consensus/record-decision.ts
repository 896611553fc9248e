import { authorise } from '#application/authorise.ts'
import type { AuditTrail, Write } from '#application/ports.ts'
import type { protocolEndpoints } from '#contract/consensus/protocol.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ProtocolStore } from './protocol-ports.ts'

type Input = InputOf<typeof protocolEndpoints.recordDecision>

type Ports = Readonly<{ write: Write; protocols: ProtocolStore; audit: AuditTrail }>

/** Records that a body has decided on what the conference adopted. The list and its hash stay as they are. */
export const recordDecision =
  ({ write, protocols, audit }: Ports) =>
  async (actor: Actor, input: Input): Promise<{ done: true }> => {
    const { association, protocol, v, body, date, paragraph } = input
    authorise(actor, 'protocol.adopt', { association })
    return write(association, input.commandId, async (tx) => {
      await protocols.lockAdoption(tx)
      const found = await protocols.get(tx, protocol, v)
      if (!found) throw new DomainError('not-found')
      if (found.version.decision.by === 'body') throw new DomainError('consensus.decision-recorded')
      await protocols.save(tx, { ...found.version, decision: { by: 'body', body, date, paragraph } })
      await audit.record(tx, {
        actor,
        role: actingRole(actor, 'protocol.adopt', { association }),
        action: 'protocol.decide',
        subject: { type: 'protocol', id: protocol, version: v },
        detail: { body, date, ...(paragraph ? { paragraph } : {}) },
      })
      return { done: true }
    })
  }
