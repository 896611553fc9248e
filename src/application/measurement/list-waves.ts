import { authorise } from '#application/authorise.ts'
import type { Read } from '#application/ports.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { waveEndpoints } from '#contract/measurement/wave.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { isInventedWave } from '#domain/measurement/wave/wave.ts'
import type { WaveStore } from './wave-ports.ts'

type Row = (typeof waveEndpoints)['listWaves']

/** Every wave of the association, those that were given up too. */
export const listWaves =
  ({ read, waves }: Readonly<{ read: Read; waves: WaveStore }>) =>
  async (actor: Actor, { association }: InputOf<Row>): Promise<OutputOf<Row>> => {
    authorise(actor, 'measure.read', { association })
    const found = await read(association, waves.list)
    return {
      waves: found.map((wave) => {
        const { group, mode, closesOn } = 'freeze' in wave ? wave.freeze.plan : wave.plan
        const closedOn = 'closedOn' in wave ? wave.closedOn : null
        const isInvented = isInventedWave(wave)
        return {
          wave: wave.id,
          name: wave.name,
          state: wave.state,
          isInvented,
          group,
          mode,
          closesOn,
          closedOn,
        }
      }),
    }
  }
