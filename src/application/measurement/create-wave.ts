import { authorise } from '#application/authorise.ts'
import type { AuditTrail, Randomness, Write } from '#application/ports.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import type { AssociationId, CommandId, WaveId } from '#domain/kernel/id.ts'
import { draftWave } from '#domain/measurement/wave/wave.ts'
import type { WavePlan } from '#domain/measurement/wave/wave-plan.ts'
import type { WaveStore } from './wave-ports.ts'

type Ports = Readonly<{ write: Write; waves: WaveStore; audit: AuditTrail; randomness: Randomness }>
type Input = Readonly<{ association: AssociationId; commandId: CommandId; name: string; plan: WavePlan }>

/** A draft: nothing about it binds anybody yet. */
export const createWave =
  ({ write, waves, audit, randomness }: Ports) =>
  async (
    actor: Actor,
    { association, commandId, name, plan }: Input,
  ): Promise<{ wave: WaveId; version: number }> => {
    const place = { association }
    authorise(actor, 'wave.run', place)
    return write(association, commandId, async (tx) => {
      const wave = draftWave({ id: randomness.uuid() as WaveId, name, plan })
      await waves.add(tx, wave)
      await audit.record(tx, {
        actor,
        role: actingRole(actor, 'wave.run', place),
        action: 'wave.create',
        subject: { type: 'wave', id: wave.id, version: wave.version },
        within: wave.id,
      })
      return { wave: wave.id, version: wave.version }
    })
  }
