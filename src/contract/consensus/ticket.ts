import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { changing, conferenceId, roundId, written } from '../kernel.ts'

const inRound = { ...changing, conference: conferenceId, round: roundId }

/** Told once, to whoever prints it. Empty when the same command is sent again. */
const printed = z.object({
  cards: z.array(
    z.object({
      code: z.string(),
      /** Address with the code in its fragment: what the card's QR holds. */
      link: z.string(),
    }),
  ),
})

/** Level 3, for the one who leads. */
export const ticketEndpoints = {
  makeBallotCards: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/rounds/:round/ballot-cards',
    summary: 'Make single-use cards for a bowl, at most one for each person present',
    input: z.object({ ...inRound, count: z.number().int().min(1).max(5000) }),
    output: printed,
    access: { verb: 'round.lead' },
    errors: ['not-found', 'consensus.round-wrong-state', 'consensus.cards-too-many'],
  }),
  replaceTicket: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/rounds/:round/replace-ticket',
    summary: 'A card for a lost ticket or card, approved by two people',
    input: z.object({ ...inRound, reason: written(500), witness: written(120) }),
    output: printed,
    access: { verb: 'round.lead' },
    errors: ['not-found', 'consensus.round-wrong-state', 'consensus.witness-missing'],
  }),
}
