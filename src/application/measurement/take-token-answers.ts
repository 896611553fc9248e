import { DomainError } from '#domain/kernel/error.ts'
import type { UnitId } from '#domain/kernel/id.ts'
import { attemptMark, tokenSlip } from './slip-hash.ts'
import { type SlipLessPorts, takesWithoutSlip, type Where } from './takes-without-slip.ts'

/** `token`: the hash of one that held, with the unit whose key it held under. */
type Answered = Readonly<{ token: string; unit: UnitId; attempt: string; set: string }>

/**
 * Takes one answer set against a blind token (mode B): the mark that it is used and the sealed answer in one statement.
 * The same attempt sent again is told so and changes nothing. Errors: `code-used`; `wave-closed`; `answers-too-long`;
 * `key-away`; `not-found` where the wave takes no tokens.
 */
export const takeTokenAnswers =
  (ports: SlipLessPorts) =>
  async (where: Where, { token, unit, attempt, set }: Answered): Promise<{ taken: 'now' | 'before' }> => {
    const { freeze, slipKey, box } = await takesWithoutSlip(ports, where, 'token', set)
    const slip = tokenSlip(ports.hashing, slipKey, token)
    const mark = attemptMark(ports.hashing, slipKey, token, attempt)
    const taken = await ports.openIntake.put({ box, length: freeze.length, unit, slip, mark, set })
    if (taken === 'closed') throw new DomainError('measurement.wave-closed')
    if (taken === 'used') throw new DomainError('measurement.code-used')
    return { taken: taken === 'stored' ? 'now' : 'before' }
  }
