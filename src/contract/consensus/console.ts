import { z } from 'zod'
import { slotStates } from '#domain/consensus/slot.ts'
import { endpoint } from '../endpoint.ts'
import { happening, proposalId } from '../kernel.ts'
import { conferenceDetail } from './conference-detail.ts'
import { evaluationAtHand } from './evaluation.ts'
import { changingConference, inConference } from './in-conference.ts'
import { roundSummary } from './round-summary.ts'

/** What the console shows beside the live stream. */
export const consoleState = z.object({
  conference: conferenceDetail,
  /** The round that is worked with now: the open one, else the next. Null when all are final. */
  current: roundSummary.nullable(),
  turnout: z.object({ cast: z.number().int(), present: z.number().int() }).nullable(),
  /** Level 3: tickets fetched, or cards made, for the round at hand. */
  tickets: z.number().int().nullable(),
  /** Where the round at hand can take papers: how many are out, and the pile that is being keyed. */
  papers: z
    .object({
      way: z.enum(['roster', 'card']),
      handedOut: z.number().int(),
      pile: z.object({ n: z.number().int(), read: z.number().int() }).nullable(),
    })
    .nullable(),
  slot: z
    .object({
      slot: z.number().int(),
      of: z.number().int(),
      state: z.enum(slotStates),
      proposal: proposalId,
      text: z.string(),
    })
    .nullable(),
  /** One next step; `consequence` tells what it leads to. */
  nextStep: z.enum([
    'prepare',
    'begin',
    'freeze',
    'open',
    'show-item',
    'open-item',
    'close-item',
    'reveal-item',
    'next-item',
    'resume',
    'extend',
    'close',
    'key-papers',
    'count',
    'resolve-tie',
    'finish-round',
    'next-round',
    'open-evaluation',
    'close-evaluation',
    'count-evaluation',
    'reopen-evaluation',
    'practice',
    'conclude',
    'adopt',
    'none',
  ]),
  /** The key lies in another key folder, on another node or one that is not mounted; `keyNode` names it. */
  keyAway: z.boolean(),
  /** This is the folder that the key was put in, and it is not there. */
  keyLost: z.boolean(),
  keyNode: z.string().nullable(),
  /** Null: none has been opened. */
  evaluation: evaluationAtHand.nullable(),
  /** What the house lacks while a round is under way: room on the disk, one time, writes that last. */
  trouble: z
    .object({
      code: z.enum(['fsync-off', 'clock-wrong', 'disk-full']),
      /** `megabytes` that are free, or `minutes` that the clock is wrong by. */
      detail: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
  openedAt: z.string().nullable(),
  closesAt: z.string().nullable(),
  wrongCodes: z.number().int(),
  listeners: z.number().int(),
  events: z.array(happening),
  room: z.object({
    open: z.boolean(),
    address: z.string().nullable(),
    /** This conference opened it; it may be open for another. */
    held: z.boolean(),
  }),
})
export type ConsoleState = z.infer<typeof consoleState>

export const consoleEndpoints = {
  getConsole: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/console',
    summary: 'What the facilitator needs now',
    input: z.object(inConference),
    output: consoleState,
    access: { verb: 'round.lead' },
    errors: ['not-found'],
  }),
  openRoom: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/room',
    summary: 'Open or close the listener for phones in the room',
    input: z.object({ ...changingConference, open: z.boolean() }),
    output: z.object({ open: z.boolean(), address: z.string().nullable() }),
    access: { verb: 'round.lead' },
    errors: ['not-found', 'room-port-taken', 'room-held-elsewhere', 'room-not-here'],
  }),
}
