import { authorise } from '#application/authorise.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, CommandId } from '#domain/kernel/id.ts'
import { examplePlan } from './example/example-plan.ts'
import type { ExamplePorts } from './example/example-ports.ts'
import { fillExample } from './example/fill-example.ts'
import { textHash } from './text-hash.ts'

type Input = Readonly<{ association: AssociationId; commandId: CommandId | null }>

/**
 * Puts the example back as it began. People, roles and the audit trail stay; everything else that somebody
 * did in it goes. Any other association is not found.
 */
export const resetExample =
  (ports: ExamplePorts) =>
  async (actor: Actor, { association, commandId }: Input): Promise<{ done: true }> => {
    if (actor.kind !== 'program') authorise(actor, 'association.use', { association })
    const plan = examplePlan(await ports.seed(), textHash(ports.hashing))
    if (association !== plan.association.id) throw new DomainError('not-found')
    const emptied = await ports.write(association, commandId, async (tx) => {
      await ports.example.lock(tx)
      if (!(await ports.example.isThere(tx))) throw new DomainError('not-found')
      const cleared = await ports.example.clear(tx)
      await fillExample(ports, tx, plan)
      for (const round of cleared.boxes) {
        await ports.announcer.announce(tx, { kind: 'boxes', id: round, version: 0 })
      }
      await ports.audit.record(tx, {
        actor,
        role: actor.kind === 'program' ? 'instAdmin' : actingRole(actor, 'association.use', { association }),
        action: 'example.reset',
        subject: { type: 'association', id: association },
      })
      return cleared
    })
    // After the commit: until then the envelopes are still somebody's.
    for (const round of emptied.boxes) await ports.keys.destroy(round)
    for (const wave of emptied.waves) await ports.waveKeys.destroy(wave)
    return { done: true }
  }
