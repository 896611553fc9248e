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
  if (round.state === 'voided') throw new DomainError('consensus.ballot-too-late')
  if (!('freeze' in round)) throw new DomainError('consensus.round-not-open')
  return {
    freeze: round.freeze,
    freezeHash: round.freezeHash,
    secrets: new Map(secrets.map((secret) => [secret.slot, secret])),
  }
}

/** Why a box did not take an envelope. Asked afterwards, as it is rare. */
async function refusal(
  { read, rounds, roster, findSeat, envelopes }: CastPorts,
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
    const boxes = await rounds.secrets(tx, round)
    const box = boxes.find((one) => one.slot === slot)
    if (box && !(await envelopes.keyOf({ ...box, round }, seat.id))) {
      return new DomainError('consensus.box-away')
    }
    // The item has left the wall; in a round of whole ballots nothing is left that could be at fault.
    return new DomainError('consensus.ballot-too-late')
  })
}

type Sealable = Readonly<{ answers: string; length: number; box: RoundSecret }>

/** Of one slot: the whole ballot, or the one item on the wall. Null where its box has been opened. */
function readBallot({ freeze, secrets }: Paper, { slot, a: sent }: CastInput): Sealable | null {
  const isPlenary = freeze.mode === 'plenary'
  const one = isPlenary ? freeze.items[slot - 1] : undefined
  if (isPlenary !== slot > 0 || (isPlenary && !one)) throw new DomainError('consensus.ballot-stale')
  const items = one ? [one] : freeze.items
  const form = ballotOf(freeze)
  const answers = writeAnswers(readAnswers(form, items, sent))
  const box = secrets.get(slot)
  return box ? { answers, length: sealedLength(form, items), box } : null
}

const isSameKey = (one: Sealable, other: Sealable | null): boolean =>
  other !== null && Buffer.compare(one.box.publicKey, other.box.publicKey) === 0

/**
 * Takes one ballot: read, sealed, and on disk before the answer. The last one of a seat counts, so sending twice
 * does no harm. Errors: `seat-unknown`, `round-not-open`, `ballot-stale` where the phone shows another freeze,
 * `ballot-invalid` and `ballot-too-many` with what is wrong, `ballot-too-late`, `not-present`, `not-in-round`,
 * `box-away` where this node cannot tell one seat's envelope from another's at the moment.
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

  const send = async (
    where: Topic,
    seat: Found,
    input: CastInput,
    { freezeHash }: Paper,
    sealable: Sealable,
  ): Promise<'stored' | 'refused'> => {
    const { answers, length, box } = sealable
    const { association, conference } = where
    const target = { association, round: input.r, freezeHash, ...box }
    const envelopeKey = await ports.envelopes.keyOf(target, seat.id)
    if (!envelopeKey) return 'refused'
    return ports.intake.put({
      ...target,
      conference,
      seat: seat.id,
      card: seat.card,
      envelopeKey,
      sealed: ports.envelopes.seal(target, writeContent(answers), length),
    })
  }

  const cast = async (where: Topic, seat: Found, input: CastInput): Promise<'stored' | 'refused'> => {
    const paper = await paperFor(where, input)
    const sealable = readBallot(paper, input)
    if (sealable && (await send(where, seat, input, paper, sealable)) === 'stored') return 'stored'
    // Thawed and frozen with nothing changed since this node read it: the paper is the same, its keys are not.
    const fresh = await keep(input.r, load(where, input.r))
    if (!isShown(fresh, where, input)) throw new DomainError('consensus.ballot-stale')
    const again = readBallot(fresh, input)
    // Opened already: what this late ballot was sealed with is not kept.
    if (!again) ports.envelopes.forget(input.r)
    if (!again || isSameKey(again, sealable)) return 'refused'
    return send(where, seat, input, fresh, again)
  }

  return async (where: Topic, seatCode: string, input: CastInput): Promise<{ recorded: true }> => {
    const secret = cardSecret(ports.hashing, where, seatCode)
    const seat = secret && (await ports.findSeat(where.association, where.conference, secret))
    // Nor a card that nobody has joined with: n counts the seats that may have voted by whose card was used.
    if (!secret || !seat?.handedOut) throw new DomainError('consensus.seat-unknown')
    try {
      if ((await cast(where, seat, input)) === 'stored') return { recorded: true }
      throw await refusal(ports, where, input, secret, seat)
    } catch (error) {
      // Whatever went wrong, the next ballot is read against what is there by then.
      papers.delete(input.r)
      throw error
    }
  }
}
