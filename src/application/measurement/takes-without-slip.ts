import type { Hashing, Read } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, WaveId } from '#domain/kernel/id.ts'
import { type ModeRules, modeRules } from '#domain/measurement/mode.ts'
import { unitBytes } from '#domain/measurement/wave/answer-content.ts'
import { lengthBytes } from '#domain/measurement/wave/flush.ts'
import { holdsSealed } from '#domain/measurement/wave/wave.ts'
import type { WaveFreeze } from '#domain/measurement/wave/wave-freeze.ts'
import type { OpenAnswerIntake } from './answer-ports.ts'
import type { WaveBox, WaveKeys, WaveStore } from './wave-ports.ts'

/** What taking answers asks for where nobody drew a slip. */
export type SlipLessPorts = Readonly<{
  read: Read
  waves: WaveStore
  keys: Pick<WaveKeys, 'slipKey'>
  openIntake: OpenAnswerIntake
  hashing: Hashing
}>

export type Where = Readonly<{ association: AssociationId; wave: WaveId }>

/**
 * The wave that an answer set is sealed for, with its keys. Of a closed wave the intake still tells what was stored
 * before its close. Errors: `not-found` where the wave lets in by something else; `wave-closed`; `key-away`;
 * `answers-too-long`.
 */
export async function takesWithoutSlip(
  { read, waves, keys }: SlipLessPorts,
  { association, wave: id }: Where,
  admits: ModeRules['admits'],
  set: string,
): Promise<Readonly<{ freeze: WaveFreeze; slipKey: Uint8Array; box: WaveBox }>> {
  const wave = await read(association, (tx) => waves.find(tx, id))
  if (!wave) throw new DomainError('not-found')
  const slipKey = await keys.slipKey(id)
  if (!holdsSealed(wave)) throw new DomainError('measurement.wave-closed')
  if (!slipKey) throw new DomainError('measurement.key-away')
  const { freeze, freezeHash } = wave
  if (modeRules[freeze.plan.mode].admits !== admits) throw new DomainError('not-found')
  if (Buffer.byteLength(set) + unitBytes + lengthBytes > freeze.length)
    throw new DomainError('measurement.answers-too-long')
  const publicKey = Buffer.from(freeze.publicKey, 'hex')
  return { freeze, slipKey, box: { association, wave: id, freezeHash, publicKey } }
}
