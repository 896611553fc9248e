import type { Hashing, Read } from '#application/ports.ts'
import { ballotFields } from '#domain/consensus/freeze.ts'
import { type PracticeAtHand, readOpenVote } from '#domain/consensus/practice.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { PracticeId, SeatId } from '#domain/kernel/id.ts'
import type { OpenVoteIntake, PracticeStore } from './practice-ports.ts'
import type { SeatFinder } from './roster-ports.ts'
import { cardSecret, type Topic } from './voter.ts'

type Ports = Readonly<{
  read: Read
  practices: PracticeStore
  findSeat: SeatFinder
  takeOpenVote: OpenVoteIntake
  hashing: Hashing
}>

/**
 * What a phone sends in place of a freeze's code: practice has no freeze. A ballot of a round always carries one, so
 * that neither can be taken for the other.
 */
export const noFreeze = ''

const atHand = (
  { read, practices }: Pick<Ports, 'read' | 'practices'>,
  { association, conference }: Topic,
  practice: PracticeId,
): Promise<PracticeAtHand | null> =>
  read(association, async (tx) => {
    const found = await practices.atHand(tx, conference)
    return found?.id === practice ? found : null
  })

/** Takes an answer at level 1, with the seat beside it. Errors: as of a ballot. */
export const castOpenVote =
  (ports: Ports) =>
  async (
    where: Topic,
    seatCode: string,
    { practice, a }: Readonly<{ practice: PracticeId; a: string }>,
  ): Promise<void> => {
    const { association, conference } = where
    const secret = cardSecret(ports.hashing, where, seatCode)
    const seat = secret && (await ports.findSeat(association, conference, secret))
    if (!seat?.handedOut) throw new DomainError('consensus.seat-unknown')
    const open = await atHand(ports, where, practice)
    if (open?.state !== 'open') throw new DomainError('consensus.ballot-too-late')
    const answers = readOpenVote(open, a)
    const { id, card } = seat
    const stored = await ports.takeOpenVote({ association, conference, practice, seat: id, card, answers })
    if (stored === 'stored') return
    throw new DomainError(seat.present ? 'consensus.ballot-too-late' : 'consensus.not-present')
  }

export const ownOpenVote =
  ({ read, practices }: Pick<Ports, 'read' | 'practices'>) =>
  ({ association }: Topic, seat: SeatId, practice: PracticeId) =>
    read(association, async (tx) => ({
      isElector: true,
      recorded: await practices.hasVoted(tx, practice, seat),
    }))

/** The paper of the practice that is open, in the same shape as that of a round. */
export const readPracticePaper =
  (ports: Pick<Ports, 'read' | 'practices'>) => async (where: Topic, practice: PracticeId) => {
    const open = await atHand(ports, where, practice)
    if (open?.state !== 'open') return null
    const { form, choose = {}, places = 0 } = ballotFields(open.ballot)
    return {
      round: open.id,
      fz: noFreeze,
      ...{ form, choose, places },
      denominator: 'cast' as const,
      items: open.questions.map((text, position) => ({
        id: `${open.id.slice(0, 8)}.${position + 1}`,
        kind: 'process' as const,
        name: null,
        text,
        explanation: null,
        withdrawn: false,
        said: [],
      })),
    }
  }
