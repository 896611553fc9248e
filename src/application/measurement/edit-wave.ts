import type { Actor } from '#domain/kernel/actor.ts'
import * as life from '#domain/measurement/wave/wave.ts'
import type { WavePlan } from '#domain/measurement/wave/wave-plan.ts'
import { type ChangePorts, changeWave, type Standing, type WaveCommand } from './change-wave.ts'
import type { ContactStore } from './contact-ports.ts'
import type { WaveKeys } from './wave-ports.ts'

type Input = WaveCommand & Readonly<{ name: string; plan: WavePlan }>

export const editWave =
  (ports: ChangePorts) =>
  (actor: Actor, { name, plan, ...command }: Input): Promise<Standing> =>
    changeWave(ports)(actor, command, { verb: 'wave.run', action: 'wave.edit' }, (_tx, wave) =>
      life.planWave(wave, command.expectedVersion, { name, plan }),
    )

/** A draft that will not be used; a key made for it goes with it. */
export const cancelWave =
  (ports: ChangePorts & Readonly<{ keys: WaveKeys; contacts: ContactStore }>) =>
  async (actor: Actor, command: WaveCommand): Promise<Standing> => {
    const standing = await changeWave(ports)(
      actor,
      command,
      { verb: 'wave.run', action: 'wave.cancel' },
      async (tx, wave) => {
        const cancelled = life.cancelWave(wave, command.expectedVersion)
        await ports.waves.removeKey(tx, command.wave)
        await ports.contacts.removeAll(tx, command.wave)
        return cancelled
      },
    )
    await ports.keys.destroy(command.wave)
    return standing
  }
