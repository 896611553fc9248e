import { z } from 'zod'
import { ballotForms } from '#domain/consensus/ballot.ts'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import { endpoint } from '../endpoint.ts'
import {
  changing,
  conferenceId,
  done,
  expectedVersion,
  inAssociation,
  roundId,
  seatId,
  written,
} from '../kernel.ts'
import { kind } from './rule.ts'

const inRound = { ...inAssociation, conference: conferenceId, round: roundId }
const changingRound = { ...changing, conference: conferenceId, round: roundId }
const base = '/api/a/:association/conferences/:conference/rounds/:round/papers'
const mostPapers = 5000
const place = z.coerce.number().int().min(1).max(mostPapers)

const roundPapers = z.object({
  conference: z.string(),
  name: z.string(),
  no: z.number().int(),
  state: z.string(),
  version: z.number().int(),
  /** Against the list of seats, or cards from a bowl; null where the round takes no papers. */
  way: z.enum(['roster', 'card']).nullable(),
  form: z.enum(ballotForms),
  choose: z.partialRecord(kind, z.number().int()),
  places: z.number().int(),
  freezeCode: z.string(),
  /** What stands on every paper of the round, and on no paper of another. */
  pileCode: z.string(),
  items: z.array(
    z.object({
      pos: z.number().int(),
      kind,
      name: z.string().nullable(),
      text: z.string().nullable(),
      explanation: z.string().nullable(),
      withdrawn: z.boolean(),
    }),
  ),
  /** Papers that are out: handed to seats, or cards in the bowl. */
  handedOut: z.number().int(),
  pile: z
    .object({
      id: z.string(),
      n: z.number().int(),
      /** Papers that the first and the second have read. */
      read: z.tuple([z.number().int(), z.number().int()]),
      /** Whether somebody has taken the first and the second reading. */
      taken: z.tuple([z.boolean(), z.boolean()]),
      /** Which reading is the asker's own. */
      mine: z.union([z.literal(1), z.literal(2)]).nullable(),
      /** Places that the asker has not read. */
      left: z.array(z.number().int()),
      /**
       * Places that the two have read differently, and the items it is about: none where it is the card, or whether
       * the paper counts. Null until both are through: before that each is blind to the other.
       */
      differing: z.array(z.object({ pos: z.number().int(), items: z.array(z.number().int()) })).nullable(),
      /** Every paper is read the same by both. */
      agreed: z.boolean(),
      keyAway: z.boolean(),
    })
    .nullable(),
  can: z.object({ lead: z.boolean() }),
})
export type RoundPapers = z.infer<typeof roundPapers>

const lead = { verb: 'round.lead' } as const
const key = { verb: 'paper.key' } as const
const usual: readonly ErrorCode[] = ['not-found', 'stale-version', 'consensus.round-wrong-state']

/** Votes on paper: handed out, and keyed by two people. */
export const paperEndpoints = {
  getPapers: endpoint({
    method: 'GET',
    path: base,
    summary: 'The paper of a locked round, and how far the pile has been keyed',
    input: z.object(inRound),
    output: roundPapers,
    access: key,
    errors: ['not-found'],
  }),
  getPaperReading: endpoint({
    method: 'GET',
    path: `${base}/:pos`,
    summary: 'What the asker read from one paper; never what the other did',
    input: z.object({ ...inRound, pos: place }),
    output: z.object({
      reading: z.object({ a: z.string(), invalid: z.boolean(), hasCard: z.boolean() }).nullable(),
    }),
    access: key,
    errors: ['not-found', 'consensus.key-away'],
  }),
  handOutPaper: endpoint({
    method: 'POST',
    path: `${base}/hand-out`,
    summary: 'Give a seat a paper, which blocks its phone in the round, or take it back unused',
    input: z.object({ ...changingRound, seat: seatId, out: z.boolean() }),
    output: z.object({ handedOut: z.number().int() }),
    access: lead,
    errors: [...usual, 'consensus.paper-impossible', 'consensus.not-in-round', 'consensus.not-present'],
  }),
  startKeying: endpoint({
    method: 'POST',
    path: `${base}/start`,
    summary: 'Say how many papers lie in the shuffled pile, and begin to key them',
    input: z.object({ ...changingRound, expectedVersion, papers: z.number().int().min(0).max(mostPapers) }),
    output: z.object({ version: z.number().int() }),
    access: lead,
    errors: [...usual, 'consensus.paper-impossible', 'consensus.pile-too-large'],
  }),
  stopKeying: endpoint({
    method: 'POST',
    path: `${base}/stop`,
    summary: 'Throw away what has been keyed: count the pile again, or go on voting',
    input: z.object({ ...changingRound, expectedVersion }),
    output: z.object({ version: z.number().int() }),
    access: lead,
    errors: usual,
  }),
  takePile: endpoint({
    method: 'POST',
    path: `${base}/take`,
    summary: 'Become one of the two who read the pile',
    input: z.object(changingRound),
    output: z.object({ pass: z.number().int() }),
    access: key,
    errors: [...usual, 'consensus.pile-taken'],
  }),
  keyPaper: endpoint({
    method: 'POST',
    path: `${base}/key`,
    summary: 'What the asker reads from one paper; saved at once, sealed as a vote',
    input: z.object({
      ...changingRound,
      pile: z.uuid(),
      pos: place,
      /** As a phone would send it; null: nothing on the paper can be counted. */
      a: z.string().max(4000).nullable(),
      /** Level 3: the code of the card. */
      card: written(40).nullable(),
    }),
    output: done,
    access: key,
    errors: [
      ...usual,
      'consensus.ballot-invalid',
      'consensus.ballot-too-many',
      'consensus.card-cast',
      'consensus.card-doubled',
      'consensus.card-unknown',
      'consensus.key-away',
      'consensus.pile-taken',
    ],
  }),
}
