import type { ticketEndpoints } from '#contract/consensus/ticket.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { changeConference } from './change-conference.ts'
import { type BallotCardPorts, newCards, printedBallotCard } from './make-ballot-cards.ts'
import { lockRound } from './step-round.ts'

type Rows = typeof ticketEndpoints

const plain = (name: string): string => name.trim().toLowerCase()

/**
 * A card for a ticket or a card that is lost. Nobody can tell whether the lost one has been used, so the result says how
 * many votes there may be too many. Two people stand for it: the one who leads, and the one who is named.
 */
export const replaceTicket =
  (ports: BallotCardPorts) =>
  async (actor: Actor, input: InputOf<Rows['replaceTicket']>): Promise<OutputOf<Rows['replaceTicket']>> => {
    if (plain(input.witness) === plain(actor.name)) throw new DomainError('consensus.witness-missing')
    let codes: readonly string[] = []
    const { wall } = await changeConference(ports)(
      actor,
      input,
      {
        verb: 'round.lead',
        action: 'round.replace-ticket',
        subject: { type: 'round', id: input.round },
        reason: input.reason,
        detail: { witness: input.witness },
      },
      async (tx, conference) => {
        const { round } = await lockRound(ports.rounds, tx, input.conference, input.round)
        const isOpen = round.state === 'open' || round.state === 'paused'
        if (!isOpen || round.freeze.level !== 3) {
          throw new DomainError('consensus.round-wrong-state', { state: round.state, wanted: ['open'] })
        }
        await ports.tickets.addReplacement(tx, round.id, {
          reason: input.reason,
          approvedBy: [actor.name, input.witness],
        })
        codes = await newCards(ports, tx, round.id, 1)
        return { wall: conference.code }
      },
    )
    return { cards: codes.map((code) => printedBallotCard(ports.address, wall, code)) }
  }
