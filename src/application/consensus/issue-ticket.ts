import type { Hashing, Read } from '#application/ports.ts'
import type { TicketInput } from '#contract/consensus/live.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import { frozenPapers } from './frozen-papers.ts'
import type { Envelopes, KeyStore } from './key-ports.ts'
import type { RosterStore, SeatFinder } from './roster-ports.ts'
import type { RoundStore } from './round-ports.ts'
import type { IssuedTicket, TicketDesk, TicketRequest } from './ticket-ports.ts'
import { cardSecret, type Topic } from './voter.ts'

export type TicketPorts = Readonly<{
  findSeat: SeatFinder
  read: Read
  rounds: RoundStore
  roster: RosterStore
  desk: TicketDesk
  envelopes: Envelopes
  keys: KeyStore
  hashing: Hashing
}>

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

async function sign({ keys, read, rounds }: TicketPorts, { association }: Topic, input: TicketInput) {
  try {
    const signature = await keys.signBlinded(input.r, Buffer.from(input.blinded, 'hex'))
    if (signature) return signature
  } catch (error) {
    if (error instanceof RangeError) throw new DomainError('consensus.ticket-invalid')
    throw error
  }
  const record = await read(association, (tx) => rounds.find(tx, input.r))
  throw new DomainError('consensus.key-away', { node: record?.keyNode ?? (await keys.node()) })
}

/** Why the desk gave nothing. Asked afterwards, as it is rare. */
const refusal = (ports: TicketPorts, { association, round, seat }: TicketRequest) =>
  ports.read(association, async (tx) => {
    const state = (await ports.rounds.find(tx, round))?.round.state
    if (state !== 'frozen' && state !== 'open' && state !== 'paused') {
      return new DomainError('consensus.round-not-open')
    }
    if (state !== 'frozen' && !(await ports.roster.isElector(tx, round, seat))) {
      return new DomainError('consensus.not-in-round')
    }
    return new DomainError('consensus.seat-unknown')
  })

const given = ({ blindedHash, blindSignature }: IssuedTicket, asked: Uint8Array): string => {
  if (Buffer.compare(blindedHash, asked) !== 0) throw new DomainError('consensus.ticket-taken')
  return hex(blindSignature)
}

/**
 * Signs what the phone of a seat has blinded: one signature a seat and round. It is kept, so that the same request gets
 * the same answer again; another is refused. Errors: `seat-unknown`, `ballot-stale`, `round-not-open`, `ticket-invalid`,
 * `ticket-taken`, `key-away`, `not-present`, `not-in-round`.
 */
export const issueTicket = (ports: TicketPorts) => {
  const papers = frozenPapers(ports)

  return async (
    where: Topic,
    seatCode: string,
    input: TicketInput,
  ): Promise<Readonly<{ signature: string }>> => {
    const secret = cardSecret(ports.hashing, where, seatCode)
    const seat = secret && (await ports.findSeat(where.association, where.conference, secret))
    if (!seat) throw new DomainError('consensus.seat-unknown')
    const paper = await papers.shown(where, input)
    if (paper.freeze.ticket?.way !== 'blind') throw new DomainError('consensus.ballot-stale')
    // Before the costly part: whoever may not have a ticket must not keep the server busy.
    if (!seat.present) throw new DomainError('consensus.not-present')
    const blindedHash = ports.hashing.sha256(Buffer.from(input.blinded, 'hex'))
    const request = {
      ...{ association: where.association, conference: where.conference, round: input.r },
      ...{ freezeHash: paper.freezeHash, seat: seat.id, card: seat.card, blindedHash },
      blindSignature: await sign(ports, where, input),
    }
    const kept = await ports.desk.keep(request)
    if (kept) return { signature: given(kept, blindedHash) }
    papers.forget(input.r)
    throw await refusal(ports, request)
  }
}

/** What a round's tickets are signed under: the same for everybody, and part of what was frozen. */
export const ticketModulus =
  ({ read, rounds }: Pick<TicketPorts, 'read' | 'rounds'>) =>
  ({ association, conference }: Topic, id: RoundId): Promise<string | null> =>
    read(association, async (tx) => {
      const round = (await rounds.find(tx, id))?.round
      if (round?.conference !== conference || !('freeze' in round)) return null
      return round.freeze.ticket?.way === 'blind' ? round.freeze.ticket.modulus : null
    })
