import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type Address, type Card, type CardPorts, issueCard, printedCard, withNextCard } from './card.ts'
import { type ChangePorts, changeConference } from './change-conference.ts'
import type { RosterStore } from './roster-ports.ts'

type Input = InputOf<(typeof conferenceEndpoints)['replaceCard']>
type Ports = ChangePorts & CardPorts & Readonly<{ roster: RosterStore; address: Address }>

/** A lost phone or card: the seat gets a new code, and the old one stops working at once. */
export const replaceCard =
  (ports: Ports) =>
  async (actor: Actor, input: Input): Promise<Card> => {
    // The answer is kept with the command, so the code is not in it: it is made again from the key.
    const { seat, wall } = await changeConference(ports)(
      actor,
      input,
      { verb: 'roster.write', action: 'seat.replace-card', subject: { type: 'seat', id: input.seat } },
      async (tx, conference) => {
        const record = await ports.roster.lockSeat(tx, input.seat)
        if (record?.seat.conference !== input.conference) throw new DomainError('not-found')
        // Somebody is given this card: no stranger may take the seat as a free one before it is used.
        const next = { ...(await withNextCard(ports, record)), handedOut: true }
        await ports.roster.saveSeats(tx, [next])
        // What phones follow: each then asks whether its own card still holds.
        await ports.conferences.save(tx, { ...conference, cardsReplaced: conference.cardsReplaced + 1 })
        return { seat: next.seat, wall: conference.code }
      },
    )
    const { code } = await issueCard(ports, seat)
    return printedCard({ seat }, { code: wall }, code, ports.address)
  }
