import { z } from 'zod'
import { evaluationStates } from '#domain/consensus/evaluation/evaluation.ts'
import { questionNumbers } from '#domain/consensus/evaluation/form.ts'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import { endpoint } from '../endpoint.ts'
import { changing, conferenceId, expectedVersion } from '../kernel.ts'
import { inConference } from './in-conference.ts'

const whole = z.number().int()
const changingConference = { ...changing, conference: conferenceId, expectedVersion }

const byOption = <T extends z.ZodType>(each: T) =>
  z.object({ satisfied: each, neutral: each, dissatisfied: each, own: each, missing: each })

/** Shares are of all who handed in, own alternatives and missing answers included, and always worked out here. */
const evaluationTable = z.object({
  n: whole,
  questions: z.array(
    z.object({
      no: z.literal([...questionNumbers]),
      counts: byOption(whole),
      shares: byOption(whole.nullable()),
      /** How many answered at all. */
      answered: whole,
      /** Own alternatives that came with words. */
      own: z.array(z.string()),
      /** Where it was printed, of an evaluation held elsewhere. */
      page: whole.nullable(),
    }),
  ),
  comments: z.array(z.object({ text: z.string(), question: whole.nullable(), page: whole.nullable() })),
  source: z.string().nullable(),
})
export type EvaluationTable = z.infer<typeof evaluationTable>

const noteWords = z.object({ says: z.array(z.string()), shown: z.string() })

const evaluation = z.object({
  /** Null: none has been opened. */
  state: z.enum(evaluationStates).nullable(),
  version: whole,
  /** Seats marked present when it closed; as things stand while it is open. */
  present: whole,
  handedIn: whole,
  /** Fewest forms that are opened. */
  fewest: whole,
  isOnWall: z.boolean(),
  table: evaluationTable.nullable(),
  /** Where a source says two things about it. */
  notes: z.array(z.object({ code: z.string(), sv: noteWords, en: noteWords })),
  can: z.object({ lead: z.boolean() }),
})
export type EvaluationOutput = z.infer<typeof evaluation>

/** What the console needs of it. */
export const evaluationAtHand = z.object({
  state: z.enum(evaluationStates),
  version: whole,
  present: whole,
  handedIn: whole,
  isCountable: z.boolean(),
  /** The key is not in the folder it was put in, or that folder is not here; `keyNode` names it. */
  key: z.enum(['here', 'away', 'lost']),
  keyNode: z.string().nullable(),
})
export type EvaluationAtHand = z.infer<typeof evaluationAtHand>

const command = <Extra extends z.ZodRawShape>(
  path: string,
  title: string,
  extra: Extra,
  ...refusals: readonly ErrorCode[]
) =>
  endpoint({
    method: 'POST',
    path: `/api/a/:association/conferences/:conference/evaluation/${path}`,
    summary: title,
    input: z.object({ ...changingConference, ...extra }),
    output: z.object({ version: whole }),
    access: { verb: 'round.lead' },
    errors: ['stale-version', 'not-found', 'consensus.evaluation-wrong-state', ...refusals],
  })

export const evaluationEndpoints = {
  getEvaluation: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/evaluation',
    summary: 'What the experts thought of the conference, once it is counted',
    input: z.object(inConference),
    output: evaluation,
    access: { verb: 'conference.read' },
    errors: ['not-found'],
  }),
  openEvaluation: command(
    'open',
    'Ask the experts, on their phones',
    {},
    'consensus.clock-wrong',
    'consensus.conference-wrong-state',
    'consensus.disk-full',
    'consensus.fsync-off',
    'consensus.nobody-present',
    'consensus.other-round-open',
  ),
  closeEvaluation: command('close', 'Take no more forms; may be opened again until counted', {}),
  reopenEvaluation: command('reopen', 'Take forms again; none has been opened yet', {}),
  countEvaluation: command(
    'count',
    'Open the envelopes, take the forms apart and mix each question by itself',
    {},
    'consensus.envelope-damaged',
    'consensus.key-away',
    'consensus.key-lost',
    'consensus.too-few-answers',
  ),
  discardEvaluation: command('discard', 'End it unopened: envelopes and key are destroyed unread', {}),
  showEvaluation: command('wall', 'Hang the result on the wall, or take it down', { isOnWall: z.boolean() }),
}
