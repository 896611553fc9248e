import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { done, expertId, optionalText, roundId, seatId, written } from '../kernel.ts'
import { changingConference, inConference } from './in-conference.ts'

export const background = z.enum(['user', 'official', 'manager', 'politician', 'other'])

const seat = z.object({
  id: seatId,
  number: z.number().int(),
  label: z.string(),
  present: z.boolean(),
  /** Somebody has opened the seat with its card; never whether they have voted. */
  joined: z.boolean(),
  /** Has been handed a paper in the round that is open: its phone does not vote there. */
  paper: z.boolean(),
  card: z.number().int(),
  /** No round has been opened for it yet. */
  removable: z.boolean(),
  expert: z
    .object({
      id: expertId,
      name: z.string(),
      organisation: z.string().nullable(),
      background,
      invitation: z.enum(['invited', 'accepted', 'declined']),
    })
    .nullable(),
})

export const roster = z.object({
  invited: z.number().int(),
  accepted: z.number().int(),
  present: z.number().int(),
  /** The open round that papers can be handed out in; null where there is none. */
  paperRound: roundId.nullable(),
  seats: z.array(seat),
})
export type Roster = z.infer<typeof roster>

const expertFields = {
  name: written(120),
  organisation: optionalText(160),
  background,
}

export const card = z.object({
  seat: seatId,
  number: z.number().int(),
  label: z.string(),
  code: z.string(),
  /** Address with the seat code in its fragment: what the card's QR holds. */
  link: z.string(),
})

export const rosterEndpoints = {
  getRoster: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/roster',
    summary: 'Experts and seats; never who has voted',
    input: z.object(inConference),
    output: roster,
    access: { verb: 'roster.read' },
    errors: ['not-found'],
  }),
  addExperts: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/experts',
    summary: 'Add experts, each with a seat',
    input: z.object({ ...changingConference, experts: z.array(z.object(expertFields)).min(1).max(1000) }),
    output: z.object({ seats: z.array(seatId) }),
    access: { verb: 'roster.write' },
    errors: ['not-found'],
  }),
  editExpert: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/experts/:expert/edit',
    summary: 'Change an expert',
    input: z.object({
      ...changingConference,
      expert: expertId,
      ...expertFields,
      invitation: z.enum(['invited', 'accepted', 'declined']),
    }),
    output: done,
    access: { verb: 'roster.write' },
    errors: ['not-found'],
  }),
  removeSeat: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/seats/:seat/remove',
    summary:
      'Take a seat, and its expert where it has one, off the list before the first vote it takes part in',
    input: z.object({ ...changingConference, seat: seatId }),
    output: done,
    access: { verb: 'roster.write' },
    errors: ['not-found', 'consensus.expert-in-round'],
  }),
  allowFreeSeats: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/allow-free-seats',
    summary: 'Let whoever has the code on the wall take a seat without a card, or stop it',
    input: z.object({ ...changingConference, allow: z.boolean() }),
    output: done,
    access: { verb: 'roster.write' },
    errors: ['not-found', 'consensus.conference-wrong-state', 'consensus.other-round-open'],
  }),
  addFreeSeats: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/free-seats',
    summary: 'Add seats without a name',
    input: z.object({ ...changingConference, count: z.number().int().min(1).max(5000) }),
    output: z.object({ seats: z.number().int() }),
    access: { verb: 'roster.write' },
    errors: ['not-found'],
  }),
  markPresent: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/present',
    summary: 'Mark seats as present or gone',
    input: z.object({ ...changingConference, seats: z.array(seatId).min(1).max(5000), present: z.boolean() }),
    output: z.object({ present: z.number().int() }),
    access: { verb: 'roster.write' },
    errors: ['not-found'],
  }),
  replaceCard: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/seats/:seat/replace-card',
    summary: 'Give a seat a new code; the old card stops working',
    input: z.object({ ...changingConference, seat: seatId }),
    output: card,
    access: { verb: 'roster.write' },
    errors: ['not-found'],
  }),
  renewCards: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/renew-cards',
    summary: 'New codes for every seat, when the key behind the cards is lost; all old cards stop working',
    input: z.object(changingConference),
    output: z.object({ seats: z.number().int() }),
    access: { verb: 'roster.write' },
    errors: ['not-found'],
  }),
  getCards: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/cards',
    summary: 'The personal cards, to print',
    input: z.object(inConference),
    output: z.object({
      conference: z.string(),
      code: z.string(),
      cards: z.array(card),
      /** Seats whose card has been used: its code is not shown again. */
      used: z.number().int(),
    }),
    access: { verb: 'roster.write' },
    errors: ['not-found', 'consensus.cards-lost', 'consensus.cards-while-voting'],
  }),
}
