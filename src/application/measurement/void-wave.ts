import type { Actor } from '#domain/kernel/actor.ts'
import * as life from '#domain/measurement/wave/wave.ts'
import { type ChangePorts, changeWave, type Standing, type WaveCommand } from './change-wave.ts'
import { type DestroyPorts, destroySealed, destroyWaveKey } from './close-wave.ts'
import { type SpendPorts, spendContacts } from './spend-contacts.ts'

/** Annuls a wave: its answers are destroyed unread. */
export const voidWave =
  (ports: ChangePorts & DestroyPorts & SpendPorts) =>
  async (
    actor: Actor,
    { reason, ...command }: WaveCommand & Readonly<{ reason: string }>,
  ): Promise<Standing> => {
    const standing = await changeWave(ports)(
      actor,
      command,
      { verb: 'wave.open', action: 'wave.void', reason },
      async (tx, wave) => {
        const voided = life.voidWave(wave, command.expectedVersion, reason)
        await spendContacts(ports, tx, life.mustBeWave(wave, command.expectedVersion, 'active', 'closed'))
        await destroySealed(ports, tx, life.mustBeWave(wave, command.expectedVersion, 'active', 'closed'))
        return voided
      },
    )
    await destroyWaveKey(ports, command.wave)
    return standing
  }
