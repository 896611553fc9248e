import { z } from 'zod'
import { ballotForms } from '#domain/consensus/ballot.ts'
import { ticketWays } from '#domain/consensus/ticket.ts'
import { roundId } from '../kernel.ts'

/**
 * What wall and phones follow. One stream a conference, the same bytes for all, no identity.
 * Short names because 5,000 phones receive them.
 */
export const liveState = z.object({
  /** conference code */
  c: z.string(),
  /** conference name */
  name: z.string(),
  /** version of the round, or of the conference while there is none */
  ver: z.number().int(),
  /** round id; null before the first and after the last */
  r: z.string().nullable(),
  no: z.number().int(),
  of: z.number().int(),
  title: z.string(),
  st: z.enum([
    'waiting',
    'draft',
    'discussing',
    'frozen',
    'open',
    'paused',
    'closing',
    'counting',
    'counted',
    'applied',
    'final',
    'voided',
    'evaluating',
    'evaluated',
    'practised',
    'concluded',
  ]),
  mode: z.enum(['self-paced', 'plenary']),
  /** plenary: current slot counted from 1; 0 = whole ballot */
  slot: z.number().int(),
  slotSt: z.enum(['waiting', 'showing', 'voting', 'closed', 'revealed']).nullable(),
  items: z.number().int(),
  form: z.enum(ballotForms),
  /** 1 is practice with open votes, and never a round */
  lvl: z.number().int(),
  /** only at level 3: a blind ticket, or a card from a bowl */
  tk: z.enum(ticketWays).optional(),
  /** ballots of the round carry the voter's background */
  bg: z.literal(true).exactOptional(),
  /** present voters */
  el: z.number().int(),
  cast: z.number().int(),
  /** first 20 hex digits of the freeze hash, or of the head once counted, in groups of four; empty in practice */
  fz: z.string().nullable(),
  closesAt: z.string().nullable(),
  /** the server's time when this was made: phones count down without trusting their own clock */
  now: z.string(),
  invented: z.boolean(),
  /** whoever has the code on the wall may sit down without a card */
  free: z.boolean(),
  /** how often cards were exchanged; when it rises, a phone asks whether its own still holds */
  cards: z.number().int().exactOptional(),
  /** tables are shown before a discussion: another mark, other tables */
  p: z.string().exactOptional(),
})
export type LiveState = z.infer<typeof liveState>

export const liveTurnout = z.object({
  /** null: forms of the evaluation */
  r: z.string().nullable(),
  slot: z.number().int(),
  cast: z.number().int(),
  el: z.number().int(),
})
export type LiveTurnout = z.infer<typeof liveTurnout>

/**
 * Counts by item position. `f`: A advanced, D dropped, R remains, T tied and undecided, W withdrawn.
 * `y` of a rating is 7 to 9, of a ranking how many ranked it.
 * An item of a plenary that is shown before the round is over has `slot`, counts for itself alone, and no `f`.
 */
export const liveResult = z.object({
  r: z.string(),
  slot: z.number().int(),
  n: z.number().int(),
  y: z.array(z.number().int()),
  /** rate9: those who rated the item, which is its n */
  d: z.array(z.number().int()).exactOptional(),
  /** rank: points; rate9 by the median: the median doubled. Null where nobody answered, or too few for a median */
  p: z.array(z.number().int().nullable()).exactOptional(),
  /** the item's place, where it is not the order of `y` */
  o: z.array(z.number().int()).exactOptional(),
  no: z.array(z.number().int()),
  a: z.array(z.number().int()),
  f: z.string(),
  /** `p` points or doubled median of the last place, where that is what decided and is told */
  cut: z.array(
    z.object({ kind: z.string().nullable(), yes: z.number().int(), p: z.number().int().exactOptional() }),
  ),
  tied: z.array(z.number().int()),
  head: z.string().nullable(),
})
export type LiveResult = z.infer<typeof liveResult>

/** What a phone posts: the round, the freeze hash it saw, and one character an item (or positions). */
export const castInput = z.object({
  r: roundId,
  fz: z.string().max(40),
  slot: z.coerce.number().int().min(0).max(1000).default(0),
  a: z.string().max(4000),
})
export type CastInput = z.infer<typeof castInput>

/** What a seat's phone has blinded, for the round whose freeze it saw. */
export const ticketInput = z.object({
  r: roundId,
  fz: z.string().max(40),
  blinded: z.string().regex(/^[0-9a-f]{512}$/),
})
export type TicketInput = z.infer<typeof ticketInput>

/** A ballot with its ticket: sent without a cookie, to an address outside every cookie's path. */
export const castTicketInput = castInput.extend({
  token: z.string().max(200),
  signature: z.string().max(1100),
})
