import { z } from 'zod'
import { channels } from '#domain/consensus/paper.ts'
import { endpoint } from '../endpoint.ts'
import { proposalId, roundId } from '../kernel.ts'
import { inConference } from './in-conference.ts'
import { recountFile } from './recount-file.ts'
import { roundSummary } from './round-summary.ts'
import { fate, kind, perspective, rule } from './rule.ts'

/** What a rating or a ranking was ordered by; a median is doubled, over 2. Null also where nobody answered. */
const score = z.object({ points: z.number().int(), of: z.number().int() }).nullable()

/** The whole result of a counted round. */
export const roundResult = z.object({
  round: roundSummary,
  rule,
  cast: z.number().int(),
  electorate: z.number().int(),
  denominator: z.number().int(),
  belowQuorum: z.boolean(),
  /** Cards given for lost tickets: so many votes could be one person's second. */
  extraVotes: z.number().int(),
  /** How many votes came which way; empty where all came by phone, one sum where a part is too small to be told. */
  channels: z.array(z.object({ channel: z.enum(channels), n: z.number().int() })),
  cut: z.array(
    z.object({
      kind: kind.nullable(),
      yes: z.number().int(),
      share: z.number().int(),
      places: z.number().int(),
      score,
    }),
  ),
  dropAtMost: z.number().int().nullable(),
  items: z.array(
    z.object({
      proposal: proposalId,
      v: z.number().int(),
      /** From 1, in ballot order. */
      pos: z.number().int(),
      originalNo: z.number().int().nullable(),
      kind,
      perspective: perspective.nullable(),
      shortName: z.string().nullable(),
      text: z.string().nullable(),
      yes: z.number().int().nullable(),
      no: z.number().int().nullable(),
      abstain: z.number().int().nullable(),
      /** The item's own denominator: of a rating, those who rated it. */
      n: z.number().int(),
      score,
      /** rate9: how many gave 1 to 9; rank: how many put it first, second and so on. */
      counts: z.array(z.number().int()).nullable(),
      share: z.number().int().nullable(),
      interval: z.object({ low: z.number(), high: z.number() }).nullable(),
      rank: z.number().int().nullable(),
      tied: z.boolean(),
      fate,
      withdrawn: z.string().nullable(),
    }),
  ),
  freezeCode: z.string().nullable(),
  headCode: z.string().nullable(),
  isInvented: z.boolean(),
})
export type RoundResult = z.infer<typeof roundResult>

export const resultEndpoints = {
  getRoundResult: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/rounds/:round/result',
    summary: 'The whole result of a counted round',
    input: z.object({ ...inConference, round: roundId }),
    output: roundResult,
    access: { verb: 'conference.read' },
    errors: ['not-found'],
  }),

  getRoundItems: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/rounds/:round/items',
    summary: 'The items of a locked round, in ballot order',
    input: z.object({ ...inConference, round: roundId }),
    output: z.object({
      items: z.array(
        z.object({
          pos: z.number().int(),
          proposal: proposalId,
          v: z.number().int(),
          originalNo: z.number().int().nullable(),
          kind,
          shortName: z.string().nullable(),
          text: z.string().nullable(),
          withdrawn: z.string().nullable(),
        }),
      ),
    }),
    access: { verb: 'conference.read' },
    errors: ['not-found'],
  }),

  getRecountFile: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/rounds/:round/recount',
    summary: 'What a counted round publishes, so that anybody can count it again',
    input: z.object({ ...inConference, round: roundId }),
    output: recountFile,
    access: { verb: 'conference.read' },
    errors: ['not-found'],
  }),
}
