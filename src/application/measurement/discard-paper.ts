import { authorise } from '#application/authorise.ts'
import type { AuditTrail, Write } from '#application/ports.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { wavePaperEndpoints } from '#contract/measurement/wave-paper.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { deskOf, type PaperPorts, slipOf } from './paper-desk.ts'

type Row = (typeof wavePaperEndpoints)['discardWavePaper']

/**
 * Throws away what was keyed of a paper that cannot be keyed again, which would hold the wave back for ever. History
 * says that it was done and why, and not of which paper.
 */
export const discardWavePaper =
  ({ write, audit, ...ports }: PaperPorts & Readonly<{ write: Write; audit: AuditTrail }>) =>
  (actor: Actor, { association, wave, commandId, form, reason }: InputOf<Row>): Promise<OutputOf<Row>> => {
    authorise(actor, 'wave.run', { association })
    return write(association, commandId, async (tx) => {
      const desk = await deskOf(ports, tx, wave)
      const { slip } = slipOf(ports, desk, form)
      if (!(await ports.papers.lock(tx, wave, slip))) throw new DomainError('not-found')
      await ports.papers.remove(tx, wave, slip)
      await audit.record(tx, {
        actor,
        role: actingRole(actor, 'wave.run', { association }),
        action: 'wave.discard-paper',
        subject: { type: 'wave', id: wave, version: desk.wave.version },
        within: wave,
        reason,
      })
      return { left: (await ports.papers.list(tx, wave)).length }
    })
  }
