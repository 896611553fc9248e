import type { Hashing, Read } from '#application/ports.ts'
import { blindBits, type TokenCheck, tokenBytes, tokenMessage } from '#domain/kernel/blind-token.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { UnitId, WaveId } from '#domain/kernel/id.ts'
import type { FindSlip } from './answer-ports.ts'
import type { AnswerableWave, AnswerableWaves } from './answerable-waves.ts'
import { tokenWave } from './issue-token.ts'
import { tokenSlip } from './slip-hash.ts'
import type { SlowLane } from './wave-ports.ts'

type Ports = Readonly<{
  waves: Pick<AnswerableWaves, 'find' | 'assertTakes'>
  read: Read
  findSlip: FindSlip
  hashing: Hashing
  checkToken: TokenCheck
  slow: SlowLane
}>

/** `token`: its hash, which is all that rides on from page to page. */
export type Admitted = Readonly<{ found: AnswerableWave; unit: UnitId; token: string }>

/** As it is kept and pasted: token and signature, base64url. */
function partsOf(code: string): Readonly<{ token: Buffer; signature: Buffer }> | null {
  const bytes = Buffer.from(code.replace(/\s/g, ''), 'base64url')
  if (bytes.length !== tokenBytes + blindBits / 8) return null
  return { token: bytes.subarray(0, tokenBytes), signature: bytes.subarray(tokenBytes) }
}

/**
 * Lets somebody in by a blind token, from whom nobody knows. The key that it holds under says which unit the answer
 * stands for. Errors: `not-found`; `wave-closed`; `code-wrong`, after a while; `code-used`.
 */
export const admitToken =
  (ports: Ports) =>
  async (id: WaveId, typed: string): Promise<Admitted> => {
    const found = await tokenWave(ports, id)
    const { wave, association, slipKey } = found
    const parts = partsOf(typed)
    if (!parts) throw new DomainError('measurement.code-wrong')
    const message = tokenMessage(parts.token, id)
    for (const { unit, modulus } of wave.freeze.tokens ?? []) {
      if (!(await ports.checkToken(modulus, message, parts.signature))) continue
      const token = Buffer.from(ports.hashing.sha256(message)).toString('hex')
      const slip = tokenSlip(ports.hashing, slipKey, token)
      const used = await ports.read(association, (tx) => ports.findSlip(tx, id, slip))
      if (used) throw new DomainError('measurement.code-used')
      ports.waves.assertTakes(found)
      // A unit of the freeze, which was checked before it was frozen.
      return { found, unit: unit as UnitId, token }
    }
    await ports.slow()
    throw new DomainError('measurement.code-wrong')
  }
