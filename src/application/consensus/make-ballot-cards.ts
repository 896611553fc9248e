import type { Hashing, Randomness, WriteTx } from '#application/ports.ts'
import type { ticketEndpoints } from '#contract/consensus/ticket.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { ballotCardLength, codeFrom } from '#domain/consensus/code.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import type { Address } from './card.ts'
import { ballotCardHash } from './cast-ticket.ts'
import { changeConference } from './change-conference.ts'
import type { RosterStore } from './roster-ports.ts'
import type { RoundRecord } from './round-ports.ts'
import { lockRound, type StepPorts } from './step-round.ts'
import type { TicketStore } from './ticket-ports.ts'

type Rows = typeof ticketEndpoints
export type BallotCardPorts = StepPorts &
  Readonly<{
    tickets: TicketStore
    roster: RosterStore
    hashing: Hashing
    randomness: Randomness
    address: Address
  }>

export type BallotCard = OutputOf<Rows['makeBallotCards']>['cards'][number]

/** Puts new cards in the bowl. Their codes are told once, to whoever prints them, and stored nowhere. */
export async function newCards(
  { tickets, hashing, randomness }: BallotCardPorts,
  tx: WriteTx,
  round: RoundId,
  count: number,
): Promise<readonly string[]> {
  const codes = Array.from({ length: count }, () => codeFrom(randomness.bytes(ballotCardLength)))
  await tickets.addCards(
    tx,
    round,
    codes.map((code) => ballotCardHash(hashing, round, code)),
  )
  return codes
}

/** The code goes into the fragment of the link, which no server ever sees. */
export const printedBallotCard = (address: Address, wall: string, code: string): BallotCard => ({
  code,
  link: `${address()}/rost/${wall}#${code}`,
})

function assertCards({ round }: RoundRecord): void {
  const isFrozen = round.state === 'frozen' || round.state === 'open' || round.state === 'paused'
  if (!isFrozen || round.freeze.ticket?.way !== 'card') {
    throw new DomainError('consensus.round-wrong-state', { state: round.state, wanted: ['frozen', 'open'] })
  }
}

/**
 * Single-use cards for one round, never more than there are people in the room. Before the vote they are made anew and
 * the ones before are void; while it is open, more are added for those who come late. A command that is sent again gets
 * no codes: they were told once.
 */
export const makeBallotCards =
  (ports: BallotCardPorts) =>
  async (
    actor: Actor,
    input: InputOf<Rows['makeBallotCards']>,
  ): Promise<OutputOf<Rows['makeBallotCards']>> => {
    let codes: readonly string[] = []
    const { wall } = await changeConference(ports)(
      actor,
      input,
      {
        verb: 'round.lead',
        action: 'round.make-cards',
        subject: { type: 'round', id: input.round },
        detail: { cards: input.count },
      },
      async (tx, conference) => {
        const record = await lockRound(ports.rounds, tx, input.conference, input.round)
        assertCards(record)
        if (record.round.state === 'frozen') await ports.tickets.removeCards(tx, input.round)
        const extra = await ports.rounds.extraVotes(tx, input.round)
        const made = (await ports.tickets.cardCount(tx, input.round)) - extra
        const present = await ports.roster.presentCount(tx, input.conference)
        if (made + input.count > present) throw new DomainError('consensus.cards-too-many', { present, made })
        codes = await newCards(ports, tx, input.round, input.count)
        return { wall: conference.code }
      },
    )
    return { cards: codes.map((code) => printedBallotCard(ports.address, wall, code)) }
  }
