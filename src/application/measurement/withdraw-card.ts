import type { Hashing, Read, WriteUnaudited } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import { isSlipCode, normaliseSlipCode } from '#domain/measurement/wave/slip-code.ts'
import { holdsSealed } from '#domain/measurement/wave/wave.ts'
import type { Associations } from './answer-ports.ts'
import { studyOf } from './begin-study.ts'
import { knownStudy } from './make-cards.ts'
import { cardMark, cardSlip, type KnownStudy, personOf, withdrawnMark } from './study-card.ts'
import type { StudyKeys, StudyStore } from './study-ports.ts'
import type { SlowLane, WaveKeys, WaveStore } from './wave-ports.ts'

type Ports = Readonly<{
  read: Read
  writeUnaudited: WriteUnaudited
  associations: Associations
  studies: StudyStore
  studyKeys: StudyKeys
  waves: WaveStore
  keys: Pick<WaveKeys, 'slipKey'>
  hashing: Hashing
  slow: SlowLane
}>

export type FoundCard = Readonly<{
  association: AssociationId
  known: KnownStudy
  mark: Uint8Array
  state: 'valid' | 'withdrawn'
}>

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b))

type FindPorts = Pick<Ports, 'read' | 'associations' | 'studies' | 'hashing'> &
  Readonly<{ studyKeys: Pick<StudyKeys, 'key'> }>

/** The study that a card belongs to, in whichever association; null where none that runs knows it. */
export const findCard =
  ({ read, associations, studies, studyKeys, hashing }: FindPorts) =>
  async (code: string): Promise<FoundCard | null> => {
    for (const association of await associations()) {
      const found = await read(association, async (tx): Promise<FoundCard | null> => {
        for (const { id, state } of await studies.list(tx)) {
          const key = state === 'running' ? await studyKeys.key(id) : null
          if (!key) continue
          const known = { study: id, key }
          const mark = cardMark(hashing, known, code)
          if (await studies.hasCard(tx, id, mark)) return { association, known, mark, state: 'valid' }
          const gone = withdrawnMark(hashing, known, personOf(hashing, known, code))
          if ((await studies.withdrawn(tx, id)).some((one) => same(one, gone)))
            return { association, known, mark, state: 'withdrawn' }
        }
        return null
      })
      if (found) return found
    }
    return null
  }

/**
 * Ends somebody's part in a study, by the card alone: it lets in nowhere any more, and answers of theirs that are still
 * sealed are thrown away unread as their wave is opened. Answers that have been opened stay until they are deleted.
 * Nothing of it is written into history: it would say when. Errors: `code-wrong`, after a while; `card-withdrawn`.
 */
export const withdrawCard =
  (ports: Ports) =>
  async (typed: string): Promise<void> => {
    const { hashing, studies, waves, keys } = ports
    const code = normaliseSlipCode(typed)
    if (!isSlipCode(code)) throw new DomainError('measurement.code-wrong')
    const found = await findCard(ports)(code)
    if (!found) {
      await ports.slow()
      throw new DomainError('measurement.code-wrong')
    }
    if (found.state === 'withdrawn') throw new DomainError('measurement.card-withdrawn')
    const { association, known, mark } = found
    await ports.writeUnaudited(association, async (tx) => {
      // Waves before the study, as activation and opening take them. An opening that has begun is waited for.
      for (const wave of await waves.list(tx)) {
        if (!holdsSealed(wave) || studyOf(wave) !== known.study) continue
        const held = await waves.lock(tx, wave.id)
        const slipKey = held && holdsSealed(held) ? await keys.slipKey(wave.id) : null
        if (slipKey) await studies.dropUnspent(tx, wave.id, cardSlip(hashing, slipKey, wave.id, mark))
      }
      await knownStudy(ports, tx, known.study)
      if (!(await studies.hasCard(tx, known.study, mark))) throw new DomainError('measurement.card-withdrawn')
      await studies.removeCard(tx, known.study, mark)
      await studies.addWithdrawn(
        tx,
        known.study,
        withdrawnMark(hashing, known, personOf(hashing, known, code)),
      )
    })
  }
