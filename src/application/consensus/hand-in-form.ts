import type { Hashing, Read } from '#application/ports.ts'
import { formLength, type RawForm, readForm, writeForm } from '#domain/consensus/evaluation/form.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { SeatId } from '#domain/kernel/id.ts'
import { evaluationBox } from './evaluation-box.ts'
import type { EvaluationRecord, EvaluationStore, FormIntake } from './evaluation-ports.ts'
import type { Box, Envelopes } from './key-ports.ts'
import type { SeatFinder } from './roster-ports.ts'
import { cardSecret, type Topic } from './voter.ts'

export type FormPorts = Readonly<{
  read: Read
  findSeat: SeatFinder
  evaluations: EvaluationStore
  envelopes: Envelopes
  takeForm: FormIntake
  hashing: Hashing
}>

const openBox = ({ read, evaluations }: FormPorts, { association, conference }: Topic): Promise<Box | null> =>
  read(association, async (tx) => {
    const held: EvaluationRecord | null = await evaluations.find(tx, conference)
    const publicKey = await evaluations.secret(tx, conference)
    if (held?.evaluation.state !== 'open' || !publicKey) return null
    return evaluationBox(association, held.evaluation, publicKey)
  })

/**
 * Takes one form: sealed, and on disk before the answer. The last one of a seat counts. Errors: `seat-unknown`,
 * `evaluation-closed`, `not-present`, `box-away` where this node cannot tell one seat's envelope from another's.
 */
export const handInForm =
  (ports: FormPorts) =>
  async (where: Topic, seatCode: string, raw: RawForm): Promise<{ recorded: true }> => {
    const { association, conference } = where
    const secret = cardSecret(ports.hashing, where, seatCode)
    const seat = secret && (await ports.findSeat(association, conference, secret))
    if (!seat?.handedOut) throw new DomainError('consensus.seat-unknown')
    const box = await openBox(ports, where)
    if (!box) throw new DomainError('consensus.evaluation-closed')
    const envelopeKey = await ports.envelopes.keyOf(box, seat.id)
    if (!envelopeKey) throw new DomainError('consensus.box-away')
    const stored = await ports.takeForm({
      association,
      conference,
      seat: seat.id,
      card: seat.card,
      envelopeKey,
      sealed: ports.envelopes.seal(box, writeForm(readForm(raw)), formLength),
      publicKey: box.publicKey,
    })
    if (stored === 'stored') return { recorded: true }
    throw new DomainError(seat.present ? 'consensus.evaluation-closed' : 'consensus.not-present')
  }

/** Whether a form from the seat lies in the box; null where nobody can tell. */
export const ownForm =
  (ports: FormPorts) =>
  async (where: Topic, seat: SeatId): Promise<boolean | null> => {
    const box = await openBox(ports, where)
    const key = box && (await ports.envelopes.keyOf(box, seat))
    if (!key) return null
    return ports.read(where.association, (tx) => ports.evaluations.hasEnvelope(tx, where.conference, key))
  }
