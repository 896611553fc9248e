import type { Hashing, Read } from '#application/ports.ts'
import type { CastInput } from '#contract/consensus/live.ts'
import { readAnswers, sealedLength, writeAnswers } from '#domain/consensus/ballot.ts'
import { ballotOf, type Freeze } from '#domain/consensus/freeze.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import { writeContent } from './envelope-content.ts'
import type {
  BallotIntake,
  Envelopes,
  RosterStore,
  RoundRecord,
  RoundSecret,
  RoundStore,
  SeatFinder,
} from './ports.ts'
import { cardSecret, type Topic } from './voter.ts'

export type CastPorts = Readonly<{
  findSeat: SeatFinder
  read: Read
  rounds: RoundStore
  roster: RosterStore
  envelopes: Envelopes
  intake: BallotIntake
  hashing: Hashing
}>

type Found = Readonly<{ id: Parameters<RosterStore['isElector']>[2]; card: number }>

/** All that sealing needs of a frozen round. It never changes, so a node keeps the latest few. */
type Paper = Readonly<{
  freeze: Freeze
  freezeHash: string
  secrets: ReadonlyMap<number, RoundSecret>
}>

const mostPapers = 16

const compact = (code: string): string => code.replace(/\s/g, '').toLowerCase()

/** The phone shows the first 20 digits of the freeze; what it voted on must be what is frozen now. */
const isSameFreeze = (shown: string, freezeHash: string): boolean =>
  compact(shown).length >= 20 && freezeHash.startsWith(compact(shown))

const paperOf = ({ round }: RoundRecord, secrets: readonly RoundSecret[]): Paper => {
  if (!('freeze' in round)) throw new DomainError('consensus.round-not-open')
  return {
    freeze: round.freeze,
    freezeHash: round.freezeHash,
    secrets: new Map(secrets.map((secret) => [secret.slot, secret])),
  }
}

/** Why a box did not take an envelope. Asked afterwards, as it is rare. */
async function refusal(
  { read, rounds, roster, findSeat }: CastPorts,
  where: Topic,
  round: RoundId,
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
    // The item has left the wall; in a round of whole ballots nothing is left that could be at fault.
    return new DomainError('consensus.ballot-too-late')
  })
}

/** The paper of one slot: the whole ballot, or the one item on the wall. */
function readPaper({ freeze }: Paper, slot: number, sent: string): { answers: string; length: number } {
  const isPlenary = freeze.mode === 'plenary'
  const one = isPlenary ? freeze.items[slot - 1] : undefined
  if (isPlenary !== slot > 0 || (isPlenary && !one)) throw new DomainError('consensus.ballot-stale')
  const items = one ? [one] : freeze.items
  const form = ballotOf(freeze)
  return { answers: writeAnswers(readAnswers(form, items, sent)), length: sealedLength(form, items) }
}

/**
 * Takes one ballot: read, sealed, and on disk before the answer. The last one of a seat counts, so sending twice
 * does no harm. Errors: `seat-unknown`, `round-not-open`, `ballot-stale` where the phone shows another freeze,
 * `ballot-invalid` and `ballot-too-many` with what is wrong, `ballot-too-late`, `not-present`, `not-in-round`.
 */
export const castBallot = (ports: CastPorts) => {
  // Promises, so that ballots that wait for the same paper go on in the order they came.
  const papers = new Map<RoundId, Promise<Paper>>()

  const load = async ({ association, conference }: Topic, round: RoundId): Promise<Paper> => {
    const { record, secrets } = await ports.read(association, async (tx) => ({
      record: await ports.rounds.find(tx, round),
      secrets: await ports.rounds.secrets(tx, round),
    }))
    if (record?.round.conference !== conference) throw new DomainError('consensus.ballot-stale')
    return paperOf(record, secrets)
  }

  const keep = (round: RoundId, paper: Promise<Paper>): Promise<Paper> => {
    papers.delete(round)
    papers.set(round, paper)
    paper.catch(() => papers.get(round) === paper && papers.delete(round))
    const [oldest] = papers.keys()
    if (papers.size > mostPapers && oldest) papers.delete(oldest)
    return paper
  }

  const isShown = ({ freeze, freezeHash }: Paper, { conference }: Topic, { fz }: CastInput): boolean =>
    isSameFreeze(fz, freezeHash) && freeze.conference === conference

  const paperFor = async (where: Topic, input: CastInput): Promise<Paper> => {
    const known = papers.get(input.r)
    const kept = await (known ?? keep(input.r, load(where, input.r)))
    if (isShown(kept, where, input)) return kept
    // Frozen anew since this node read it, or shown anew since the phone did.
    const fresh = known ? await keep(input.r, load(where, input.r)) : kept
    if (isShown(fresh, where, input)) return fresh
    throw new DomainError('consensus.ballot-stale')
  }

  return async (where: Topic, seatCode: string, input: CastInput): Promise<{ recorded: true }> => {
    const secret = cardSecret(ports.hashing, where, seatCode)
    const seat = secret && (await ports.findSeat(where.association, where.conference, secret))
    if (!seat) throw new DomainError('consensus.seat-unknown')
    const paper = await paperFor(where, input)
    const { answers, length } = readPaper(paper, input.slot, input.a)
    const box = paper.secrets.get(input.slot)
    // Opened already: the round is counted, or the item revealed.
    if (!box) throw await refusal(ports, where, input.r, secret, seat)

    const { association, conference } = where
    const target = { association, round: input.r, slot: input.slot, freezeHash: paper.freezeHash }
    const stored = await ports.intake.put({
      ...target,
      conference,
      seat: seat.id,
      card: seat.card,
      envelopeKey: ports.envelopes.keyOf(box.envelopeSalt, seat.id),
      sealed: ports.envelopes.seal({ ...target, publicKey: box.publicKey }, writeContent(answers), length),
    })
    if (stored === 'stored') return { recorded: true }
    papers.delete(input.r)
    throw await refusal(ports, where, input.r, secret, seat)
  }
}
