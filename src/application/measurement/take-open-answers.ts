import { DomainError } from '#domain/kernel/error.ts'
import type { UnitId } from '#domain/kernel/id.ts'
import { openMark } from './slip-hash.ts'
import { type SlipLessPorts, takesWithoutSlip, type Where } from './takes-without-slip.ts'

type Answered = Readonly<{ unit: UnitId; attempt: string; set: string }>

/**
 * Takes one answer set from anybody (mode D), for a unit of the wave: sealed, and on disk before the answer. The same
 * attempt sent again is told so and changes nothing. Errors: `wave-closed`; `unit-unknown`; `answers-too-long`;
 * `key-away`; `not-found` where the wave asks for something of who answers.
 */
export const takeOpenAnswers =
  (ports: SlipLessPorts) =>
  async (where: Where, { unit, attempt, set }: Answered): Promise<{ taken: 'now' | 'before' }> => {
    const { freeze, slipKey, box } = await takesWithoutSlip(ports, where, 'anybody', set)
    if (!freeze.units.some((one) => one.id === unit)) throw new DomainError('measurement.unit-unknown')
    const slip = openMark(ports.hashing, slipKey, attempt)
    const taken = await ports.openIntake.put({ box, length: freeze.length, unit, slip, mark: slip, set })
    if (taken === 'closed' || taken === 'used') throw new DomainError('measurement.wave-closed')
    return { taken: taken === 'stored' ? 'now' : 'before' }
  }
