import type { Hashing, Randomness } from '#application/ports.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { UnitId } from '#domain/kernel/id.ts'
import { shuffled } from '#domain/kernel/shuffle.ts'
import { drawSlipCode } from '#domain/measurement/wave/slip-code.ts'
import { mustBeWave } from '#domain/measurement/wave/wave.ts'
import { takesSlips } from '#domain/measurement/wave/wave-plan.ts'
import { studyOf } from './begin-study.ts'
import { type ChangePorts, changeWave, type Standing, type WaveCommand } from './change-wave.ts'
import { type CardPorts, makeCards } from './make-cards.ts'
import { slipHash } from './slip-hash.ts'
import type { SlipStore, WaveKeys } from './wave-ports.ts'

type Ports = ChangePorts &
  CardPorts &
  Readonly<{ slips: SlipStore; keys: WaveKeys; hashing: Hashing; randomness: Randomness }>

export const mostSlips = 2_000

type Input = WaveCommand & Readonly<{ unit: UnitId; count: number }>

const assertInWave = (units: readonly Readonly<{ id: string }>[], unit: UnitId): void => {
  if (!units.some(({ id }) => id === unit)) throw new DomainError('measurement.unit-unknown')
}

/** Different codes, in an order that is not the one they were drawn in. */
function drawCodes(count: number, { below }: Randomness): readonly string[] {
  const codes = new Set<string>()
  while (codes.size < count) codes.add(drawSlipCode(below))
  return shuffled([...codes], below)
}

/**
 * Slips for one unit; in mode C cards, which let in to every wave of the study. Their codes are told once, to whoever prints them, and stored nowhere: a command that is sent
 * again gets none.
 */
export const makeSlips =
  (ports: Ports) =>
  async (actor: Actor, { unit, count, ...command }: Input): Promise<Standing & { codes: string[] }> => {
    if (count < 1 || count > mostSlips)
      throw new DomainError('measurement.slips-too-many', { most: mostSlips })
    let codes: readonly string[] = []
    const standing = await changeWave(ports)(
      actor,
      command,
      { verb: 'wave.run', action: 'wave.make-slips', detail: () => ({ slips: count }) },
      async (tx, wave) => {
        const active = mustBeWave(wave, command.expectedVersion, 'active')
        assertInWave(active.freeze.units, unit)
        const { mode } = active.freeze.plan
        const study = studyOf(active)
        if (study) {
          codes = drawCodes(count, ports.randomness)
          await makeCards(ports, tx, { study, unit, codes })
          return wave
        }
        if (!takesSlips(mode))
          throw new DomainError('measurement.wave-wrong-state', { state: mode, wanted: ['urn', 'panel'] })
        const key = await ports.keys.slipKey(command.wave)
        if (!key) throw new DomainError('measurement.key-away')
        codes = drawCodes(count, ports.randomness)
        const hashes = codes.map((code) => slipHash(ports.hashing, key, code))
        await ports.slips.add(tx, command.wave, unit, hashes)
        return wave
      },
    )
    return { ...standing, codes: [...codes] }
  }

/** What a unit says it never gave out: it does not count among those who could have answered. */
export const returnSlips =
  (ports: ChangePorts & Readonly<{ slips: SlipStore }>) =>
  (actor: Actor, { unit, count, ...command }: Input): Promise<Standing> =>
    changeWave(ports)(
      actor,
      command,
      { verb: 'wave.run', action: 'wave.return-slips', detail: () => ({ slips: count }) },
      async (tx, wave) => {
        const { freeze } = mustBeWave(wave, command.expectedVersion, 'active', 'closed')
        assertInWave(freeze.units, unit)
        const cohort = (await ports.slips.cohorts(tx, command.wave)).find((one) => one.unit === unit)
        // Not held against the answers: a refusal would tell how many a small unit has given.
        if (count < 0 || count > (cohort?.slipsOut ?? 0))
          throw new DomainError('invalid-input', { fields: ['count'] })
        await ports.slips.returned(tx, command.wave, unit, count)
        return wave
      },
    )
