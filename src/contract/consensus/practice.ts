import { z } from 'zod'
import { ballotForms } from '#domain/consensus/ballot.ts'
import { longestQuestion, mostQuestions } from '#domain/consensus/practice.ts'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import { endpoint } from '../endpoint.ts'
import { conferenceId, expectedVersion, inAssociation, practiceId } from '../kernel.ts'
import { changingConference } from './in-conference.ts'

const whole = z.number().int()
const form = z.enum(ballotForms)

const practice = z.object({
  id: practiceId,
  version: whole,
  state: z.enum(['open', 'closed']),
  form,
  questions: z.array(z.string()),
  cast: whole,
  present: whole,
  /** By seat, one character a question as in a published column; none before it is closed. */
  rows: z.array(z.object({ label: z.string(), cells: z.array(z.string()) })),
})

const practiceOutput = z.object({
  practice: practice.nullable(),
  /** How many have been held, this one too. */
  held: whole,
  present: whole,
  /** The form of the first round that is planned: what is worth practising. */
  form,
  isOver: z.boolean(),
})
export type PracticeOutput = z.infer<typeof practiceOutput>

const command = <Extra extends z.ZodRawShape>(
  path: string,
  title: string,
  extra: Extra,
  ...refusals: readonly ErrorCode[]
) =>
  endpoint({
    method: 'POST',
    path: `/api/a/:association/conferences/:conference/practice/${path}`,
    summary: title,
    input: z.object({ ...changingConference, ...extra }),
    output: z.object({ version: whole }),
    access: { verb: 'round.lead' },
    errors: ['not-found', ...refusals],
  })

export const practiceEndpoints = {
  getPractice: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/practice',
    summary: 'The practice with open votes that is under way, if any',
    input: z.object({ ...inAssociation, conference: conferenceId }),
    output: practiceOutput,
    access: { verb: 'round.lead' },
    errors: ['not-found'],
  }),
  openPractice: command(
    'open',
    'Practise on harmless questions, with open votes; counts nowhere',
    {
      form,
      /** With `choose`: at most so many. */
      most: whole.min(1).max(mostQuestions),
      /** With `rank`. */
      places: whole.min(1).max(mostQuestions),
      questions: z.array(z.string().max(longestQuestion)).min(1).max(mostQuestions),
    },
    'consensus.conference-wrong-state',
    'consensus.evaluation-open',
    'consensus.nobody-present',
    'consensus.other-round-open',
    'consensus.practice-under-way',
    'invalid-input',
  ),
  closePractice: command(
    'close',
    'Take no more answers and show who answered what',
    { expectedVersion },
    'consensus.practice-wrong-state',
    'stale-version',
  ),
  endPractice: command(
    'end',
    'Delete the questions and all answers',
    { expectedVersion },
    'consensus.practice-wrong-state',
    'stale-version',
  ),
}
