import { type BallotCardPorts, makeBallotCards } from '#application/consensus/make-ballot-cards.ts'
import { replaceTicket } from '#application/consensus/replace-ticket.ts'
import type { ticketEndpoints } from '#contract/consensus/ticket.ts'
import type { Handlers } from '../mount.ts'

export const ticketHandlers = (ports: BallotCardPorts): Handlers<typeof ticketEndpoints> => ({
  makeBallotCards: makeBallotCards(ports),
  replaceTicket: replaceTicket(ports),
})
