import { z } from 'zod'
import { lowestFloor } from '#domain/consensus/conference.ts'
import { ticketWays } from '#domain/consensus/ticket.ts'
import { endpoint } from '../endpoint.ts'
import {
  changing,
  conferenceId,
  expectedVersion,
  inAssociation,
  optionalText,
  roundId,
  written,
} from '../kernel.ts'
import { conferenceDetail, conferenceSummary } from './conference-detail.ts'
import { consoleEndpoints } from './console.ts'
import { changingConference, inConference } from './in-conference.ts'
import { rosterEndpoints } from './roster.ts'
import { roundEndpoints } from './round.ts'
import { resultEndpoints } from './round-result.ts'
import { form, mode, roundPlan } from './rule.ts'

/** 2 separate envelopes, 3 unlinkable: by a blind ticket or a card from a bowl. */
export const anonymityLevel = z.union([z.literal(2), z.literal(3)])
/** Only at level 3. */
export const ticketWay = z.enum(ticketWays).optional()

const lead = { verb: 'round.lead' } as const
const prepare = { verb: 'conference.prepare' } as const

const reason = written(500)

export const conferenceEndpoints = {
  listConferences: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences',
    summary: 'The conferences of an association',
    input: z.object(inAssociation),
    output: z.object({ conferences: z.array(conferenceSummary) }),
    access: { verb: 'conference.read', somewhere: true },
    errors: [],
  }),
  createConference: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences',
    summary: 'Start preparing a conference',
    input: z.object({
      ...changing,
      name: written(200),
      place: optionalText(200),
      beginsOn: z.iso.date().nullable(),
      level: anonymityLevel,
      ticket: ticketWay,
      preset: z.enum(['none', 'sundbyholm-2014']),
      isInvented: z.boolean().default(false),
    }),
    output: z.object({ conference: conferenceId }),
    access: prepare,
    errors: [],
  }),
  getConference: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference',
    summary: 'One conference with its rounds',
    input: z.object(inConference),
    output: conferenceDetail,
    access: { verb: 'conference.read' },
    errors: ['not-found'],
  }),
  editConference: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/edit',
    summary: 'Change what is set before the first round is frozen',
    input: z.object({
      ...changingConference,
      expectedVersion,
      name: written(200),
      place: optionalText(200),
      beginsOn: z.iso.date().nullable(),
      level: anonymityLevel,
      ticket: ticketWay,
      kOpen: z.number().int().min(lowestFloor).max(50),
      freeSeats: z.boolean(),
    }),
    output: z.object({ version: z.number().int() }),
    access: prepare,
    errors: ['stale-version', 'not-found', 'consensus.conference-wrong-state'],
  }),
  planRounds: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/plan',
    summary: 'Set all rounds that are not frozen yet, in order',
    input: z.object({
      ...changingConference,
      expectedVersion,
      rounds: z
        .array(
          z.object({
            id: roundId.nullable(),
            name: written(200),
            mode,
            form,
            minutes: z.number().int().min(1).max(600).nullable(),
            plan: roundPlan,
          }),
        )
        .max(20),
    }),
    output: z.object({ version: z.number().int() }),
    access: prepare,
    errors: [
      'stale-version',
      'not-found',
      'consensus.conference-wrong-state',
      'consensus.round-has-arguments',
      'consensus.rule-impossible',
    ],
  }),
  beginConference: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/begin',
    summary: 'Lock the charter and start',
    input: z.object({ ...changingConference, expectedVersion }),
    output: z.object({ version: z.number().int() }),
    access: lead,
    errors: [
      'stale-version',
      'not-found',
      'consensus.conference-wrong-state',
      'consensus.first-round-not-frozen',
      'consensus.no-seats',
    ],
  }),
  concludeConference: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/conclude',
    summary: 'End the conference; no round may be open',
    input: z.object({ ...changingConference, expectedVersion }),
    output: z.object({ version: z.number().int() }),
    access: lead,
    errors: [
      'stale-version',
      'not-found',
      'consensus.conference-round-open',
      'consensus.conference-wrong-state',
      'consensus.evaluation-open',
    ],
  }),
  cancelConference: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/cancel',
    summary: 'Cancel a conference that is not concluded',
    input: z.object({ ...changingConference, expectedVersion, reason }),
    output: z.object({ version: z.number().int() }),
    access: prepare,
    errors: [
      'stale-version',
      'not-found',
      'consensus.conference-round-open',
      'consensus.conference-wrong-state',
      'consensus.evaluation-open',
    ],
  }),

  ...rosterEndpoints,
  ...consoleEndpoints,
  ...resultEndpoints,
  ...roundEndpoints,
}
