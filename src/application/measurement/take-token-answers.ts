import type { Hashing, Read } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, UnitId, WaveId } from '#domain/kernel/id.ts'
import { modeRules } from '#domain/measurement/mode.ts'
import { unitBytes } from '#domain/measurement/wave/answer-content.ts'
import { lengthBytes } from '#domain/measurement/wave/flush.ts'
import { holdsSealed } from '#domain/measurement/wave/wave.ts'
import type { OpenAnswerIntake } from './answer-ports.ts'
import { attemptMark, tokenSlip } from './slip-hash.ts'
import type { WaveKeys, WaveStore } from './wave-ports.ts'

type Ports = Readonly<{
  read: Read
  waves: WaveStore
  keys: Pick<WaveKeys, 'slipKey'>
  openIntake: OpenAnswerIntake
  hashing: Hashing
}>

type Where = Readonly<{ association: AssociationId; wave: WaveId }>
/** `token`: the hash of one that held, with the unit whose key it held under. */
type Answered = Readonly<{ token: string; unit: UnitId; attempt: string; set: string }>

/**
 * Takes one answer set against a blind token (mode B): the mark that it is used and the sealed answer in one statement.
 * The same attempt sent again is told so and changes nothing. Errors: `code-used`; `wave-closed`; `answers-too-long`;
 * `key-away`; `not-found` where the wave takes no tokens.
 */
export const takeTokenAnswers =
  ({ read, waves, keys, openIntake, hashing }: Ports) =>
  async (
    { association, wave: id }: Where,
    { token, unit, attempt, set }: Answered,
  ): Promise<{ taken: 'now' | 'before' }> => {
    const wave = await read(association, (tx) => waves.find(tx, id))
    if (!wave) throw new DomainError('not-found')
    const key = await keys.slipKey(id)
    // Of a closed wave the intake still tells what was stored before its close.
    if (!holdsSealed(wave)) throw new DomainError('measurement.wave-closed')
    if (!key) throw new DomainError('measurement.key-away')
    const { freeze, freezeHash } = wave
    if (modeRules[freeze.plan.mode].admits !== 'token') throw new DomainError('not-found')
    if (Buffer.byteLength(set) + unitBytes + lengthBytes > freeze.length)
      throw new DomainError('measurement.answers-too-long')
    const taken = await openIntake.put({
      box: { association, wave: id, freezeHash, publicKey: Buffer.from(freeze.publicKey, 'hex') },
      length: freeze.length,
      unit,
      slip: tokenSlip(hashing, key, token),
      mark: attemptMark(hashing, key, token, attempt),
      set,
    })
    if (taken === 'closed') throw new DomainError('measurement.wave-closed')
    if (taken === 'used') throw new DomainError('measurement.code-used')
    return { taken: taken === 'stored' ? 'now' : 'before' }
  }
