import type { Hashing, Read } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, WaveId } from '#domain/kernel/id.ts'
import { personBytes, unitBytes } from '#domain/measurement/wave/answer-content.ts'
import { lengthBytes } from '#domain/measurement/wave/flush.ts'
import { isSlipCode, normaliseSlipCode } from '#domain/measurement/wave/slip-code.ts'
import { type ActiveWave, takesAnswers } from '#domain/measurement/wave/wave.ts'
import { studyOf } from './begin-study.ts'
import { attemptMark, slipHash } from './slip-hash.ts'
import { cardMark, cardSlip, type KnownStudy, personOf } from './study-card.ts'
import type { StudyKeys } from './study-ports.ts'
import type { AnswerIntake, SlowLane, WaveBox, WaveKeys, WaveStore } from './wave-ports.ts'

type Ports = Readonly<{
  read: Read
  waves: WaveStore
  keys: WaveKeys
  studyKeys: Pick<StudyKeys, 'key'>
  intake: AnswerIntake
  hashing: Hashing
  slow: SlowLane
}>

type Where = Readonly<{ association: AssociationId; wave: WaveId }>

/** `attempt`: random bytes that the page made when the person began, and sends each time it tries. */
export type Answered = Readonly<{ code: string; attempt: string; set: string }>

/** What never changes while a wave takes answers. */
type Ready = Readonly<{ box: WaveBox; length: number; slipKey: Uint8Array; known: KnownStudy | null }>

const boxOf = (association: AssociationId, { id, freeze, freezeHash }: ActiveWave): WaveBox => ({
  association,
  wave: id,
  freezeHash,
  publicKey: Buffer.from(freeze.publicKey, 'hex'),
})

/**
 * Takes one answer set against a slip: sealed, and on disk before the answer. The same attempt sent again is told so
 * and changes nothing. Errors: `code-wrong`, after a while where it could have been a guess; `code-used`;
 * `wave-closed`; `answers-too-long`; `key-away` where this node does not have the wave's slips.
 */
export function takeAnswers({ read, waves, keys, studyKeys, intake, hashing, slow }: Ports) {
  const ready = new Map<WaveId, Ready>()

  const readyFor = async ({ association, wave: id }: Where): Promise<Ready> => {
    const cached = ready.get(id)
    if (cached?.box.association === association) return cached
    const wave = await read(association, (tx) => waves.find(tx, id))
    if (!wave) throw new DomainError('not-found')
    if (!takesAnswers(wave)) throw new DomainError('measurement.wave-closed')
    const slipKey = await keys.slipKey(id)
    if (!slipKey) throw new DomainError('measurement.key-away')
    const study = studyOf(wave)
    const key = study && (await studyKeys.key(study))
    if (study && !key) throw new DomainError('measurement.key-away')
    const known = study && key ? { study, key } : null
    const made = { box: boxOf(association, wave), length: wave.freeze.length, slipKey, known }
    ready.set(id, made)
    return made
  }

  return async (
    where: Where,
    { code: typed, attempt, set }: Answered,
  ): Promise<{ taken: 'now' | 'before' }> => {
    const code = normaliseSlipCode(typed)
    if (!isSlipCode(code)) throw new DomainError('measurement.code-wrong')
    const { box, length, slipKey, known } = await readyFor(where)
    if (Buffer.byteLength(set) + unitBytes + (known ? personBytes : 0) + lengthBytes > length)
      throw new DomainError('measurement.answers-too-long')
    const slip = known
      ? cardSlip(hashing, slipKey, where.wave, cardMark(hashing, known, code))
      : slipHash(hashing, slipKey, code)
    const taken = await intake.put({
      box,
      length,
      slip,
      mark: attemptMark(hashing, slipKey, code, attempt),
      set,
      ...(known ? { person: personOf(hashing, known, code) } : {}),
    })
    switch (taken) {
      case 'stored':
        return { taken: 'now' }
      case 'before':
        return { taken: 'before' }
      case 'used':
        throw new DomainError('measurement.code-used')
      case 'closed':
        ready.delete(where.wave)
        throw new DomainError('measurement.wave-closed')
      case 'unknown':
        await slow()
        throw new DomainError('measurement.code-wrong')
    }
  }
}
