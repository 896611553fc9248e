import type { Hashing, Read } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, UnitId, WaveId } from '#domain/kernel/id.ts'
import { modeRules } from '#domain/measurement/mode.ts'
import { unitBytes } from '#domain/measurement/wave/answer-content.ts'
import { lengthBytes } from '#domain/measurement/wave/flush.ts'
import { holdsSealed } from '#domain/measurement/wave/wave.ts'
import type { OpenAnswerIntake } from './answer-ports.ts'
import { openMark } from './slip-hash.ts'
import type { WaveBox, WaveKeys, WaveStore } from './wave-ports.ts'

type Ports = Readonly<{
  read: Read
  waves: WaveStore
  keys: Pick<WaveKeys, 'slipKey'>
  openIntake: OpenAnswerIntake
  hashing: Hashing
}>

type Where = Readonly<{ association: AssociationId; wave: WaveId }>
type Answered = Readonly<{ unit: UnitId; attempt: string; set: string }>

/**
 * Takes one answer set from anybody (mode D), for a unit of the wave: sealed, and on disk before the answer. The same
 * attempt sent again is told so and changes nothing. Errors: `wave-closed`; `unit-unknown`; `answers-too-long`;
 * `key-away`; `not-found` where the wave asks for something of who answers.
 */
export const takeOpenAnswers =
  ({ read, waves, keys, openIntake, hashing }: Ports) =>
  async (
    { association, wave: id }: Where,
    { unit, attempt, set }: Answered,
  ): Promise<{ taken: 'now' | 'before' }> => {
    const wave = await read(association, (tx) => waves.find(tx, id))
    if (!wave) throw new DomainError('not-found')
    const slipKey = await keys.slipKey(id)
    // Of a closed wave the intake still tells what was stored before its close.
    if (!holdsSealed(wave)) throw new DomainError('measurement.wave-closed')
    if (!slipKey) throw new DomainError('measurement.key-away')
    const { freeze, freezeHash } = wave
    if (modeRules[freeze.plan.mode].admits !== 'anybody') throw new DomainError('not-found')
    if (!freeze.units.some((one) => one.id === unit)) throw new DomainError('measurement.unit-unknown')
    if (Buffer.byteLength(set) + unitBytes + lengthBytes > freeze.length)
      throw new DomainError('measurement.answers-too-long')
    const box: WaveBox = {
      association,
      wave: id,
      freezeHash,
      publicKey: Buffer.from(freeze.publicKey, 'hex'),
    }
    const slip = openMark(hashing, slipKey, attempt)
    const taken = await openIntake.put({ box, length: freeze.length, unit, slip, mark: slip, set })
    if (taken === 'closed' || taken === 'used') throw new DomainError('measurement.wave-closed')
    return { taken: taken === 'stored' ? 'now' : 'before' }
  }
