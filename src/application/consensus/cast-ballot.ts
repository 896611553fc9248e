import type { Hashing, Read } from '#application/ports.ts'
import type { CastInput } from '#contract/consensus/live.ts'
import { stratumOf } from '#domain/consensus/stratum.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { BallotIntake } from './ballot-ports.ts'
import { writeContent } from './envelope-content.ts'
import { type FrozenPaper, frozenPapers, type Sealable } from './frozen-papers.ts'
import type { Envelopes } from './key-ports.ts'
import type { PaperStore } from './paper-ports.ts'
import type { RosterStore, SeatFinder } from './roster-ports.ts'
import type { RoundStore } from './round-ports.ts'
import { cardSecret, type Topic } from './voter.ts'

export type CastPorts = Readonly<{
  findSeat: SeatFinder
  read: Read
  rounds: RoundStore
  roster: RosterStore
  envelopes: Envelopes
  intake: BallotIntake
  papers: PaperStore
  hashing: Hashing
}>

type Found = NonNullable<Awaited<ReturnType<SeatFinder>>>

/** Why a box did not take an envelope. Asked afterwards, as it is rare. */
async function refusal(
  { read, rounds, roster, papers, findSeat, envelopes }: CastPorts,
  where: Topic,
  { r: round, slot }: CastInput,
  secret: Uint8Array,
  seat: Found,
): Promise<DomainError> {
  const found = await findSeat(where.association, where.conference, secret)
  if (!found) return new DomainError('consensus.seat-unknown')
  return read(where.association, async (tx) => {
    const record = await rounds.find(tx, round)
    const state = record?.round.state
    if (state === 'draft' || state === 'discussing' || state === 'frozen' || state === 'paused') {
      return new DomainError('consensus.round-not-open')
    }
    if (state !== 'open') return new DomainError('consensus.ballot-too-late')
    if (!found.present) return new DomainError('consensus.not-present')
    if (!(await roster.isElector(tx, round, seat.id))) return new DomainError('consensus.not-in-round')
    if (await papers.isHandedOut(tx, round, seat.id)) return new DomainError('consensus.paper-handed-out')
    const boxes = await rounds.secrets(tx, round)
    const box = boxes.find((one) => one.slot === slot)
    if (box && !(await envelopes.keyOf({ ...box, round }, seat.id))) {
      return new DomainError('consensus.box-away')
    }
    // The item has left the wall; in a round of whole ballots nothing is left that could be at fault.
    return new DomainError('consensus.ballot-too-late')
  })
}

/**
 * Takes one ballot: read, sealed, and on disk before the answer. The last one of a seat counts, so sending twice
 * does no harm. Errors: `seat-unknown`, `round-not-open`, `ballot-stale` where the phone shows another freeze or the
 * round takes tickets only, `ballot-invalid` and `ballot-too-many` with what is wrong, `ballot-too-late`,
 * `not-present`, `not-in-round`, `paper-handed-out` where the seat votes on paper, `box-away` where this node cannot tell one seat's envelope from another's at the moment.
 */
export const castBallot = (ports: CastPorts) => {
  const papers = frozenPapers(ports)

  const send = async (
    where: Topic,
    seat: Found,
    input: CastInput,
    { freeze, freezeHash }: FrozenPaper,
    { answers, length, box }: Sealable,
  ): Promise<'stored' | 'refused'> => {
    if (freeze.level === 3) throw new DomainError('consensus.ballot-stale')
    const { association, conference } = where
    const target = { association, round: input.r, freezeHash, ...box }
    const envelopeKey = await ports.envelopes.keyOf(target, seat.id)
    if (!envelopeKey) return 'refused'
    return ports.intake.put({
      ...target,
      conference,
      by: { kind: 'seat', seat: seat.id, card: seat.card },
      envelopeKey,
      sealed: ports.envelopes.seal(
        target,
        writeContent({ answers, stratum: stratumOf(freeze.strata, seat.background) }),
        length,
      ),
    })
  }

  return async (where: Topic, seatCode: string, input: CastInput): Promise<{ recorded: true }> => {
    const secret = cardSecret(ports.hashing, where, seatCode)
    const seat = secret && (await ports.findSeat(where.association, where.conference, secret))
    // Nor a card that nobody has joined with: n counts the seats that may have voted by whose card was used.
    if (!secret || !seat?.handedOut) throw new DomainError('consensus.seat-unknown')
    try {
      const stored = await papers.cast(where, input, (paper, sealable) =>
        send(where, seat, input, paper, sealable),
      )
      if (stored === 'stored') return { recorded: true }
      throw await refusal(ports, where, input, secret, seat)
    } catch (error) {
      // Whatever went wrong, the next ballot is read against what is there by then.
      papers.forget(input.r)
      throw error
    }
  }
}
