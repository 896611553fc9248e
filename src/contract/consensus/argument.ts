import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { argumentId, done, proposalId, roundId, written } from '../kernel.ts'
import { changingConference, inConference } from './in-conference.ts'
import { roundState } from './round-summary.ts'
import { kind } from './rule.ts'

export const stance = z.enum(['for', 'against', 'reword', 'unclear'])
export const argumentLength = 300

const said = {
  id: argumentId,
  round: roundId,
  roundNo: z.number().int(),
  /** From 1; null where it was said in plenary. */
  table: z.number().int().nullable(),
  proposal: proposalId,
  v: z.number().int(),
  stance,
  text: z.string(),
}

export const roundArguments = z.object({
  round: z.object({ id: roundId, no: z.number().int(), name: z.string(), state: roundState }),
  rounds: z.array(z.object({ id: roundId, no: z.number().int(), name: z.string() })),
  /** Tables in the discussion's plan; 0 where there is none. */
  tables: z.number().int(),
  items: z.array(
    z.object({
      proposal: proposalId,
      v: z.number().int(),
      no: z.number().int(),
      kind,
      name: z.string().nullable(),
      text: z.string().nullable(),
    }),
  ),
  /** About these items, of this discussion and of those before it. */
  arguments: z.array(
    z.object({ ...said, earlier: z.array(z.object({ stance, text: z.string(), reason: z.string() })) }),
  ),
  withdrawn: z.array(z.object({ ...said, reason: z.string() })),
  /** While a vote is open nothing is added, so that all who vote read the same. */
  isOpen: z.boolean(),
  can: z.object({ write: z.boolean() }),
})
export type RoundArguments = z.infer<typeof roundArguments>

const write = { verb: 'argument.write' } as const
const text = written(argumentLength)
/** Saved although the text may point somebody out: a person has looked at it. */
const evenSo = z.boolean()

export const argumentEndpoints = {
  listArguments: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/rounds/:round/arguments',
    summary: 'What tables have said of the items of a round, never who said it',
    input: z.object({ ...inConference, round: roundId }),
    output: roundArguments,
    access: { verb: 'conference.read' },
    errors: ['not-found'],
  }),
  exportArguments: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/arguments/export',
    summary: 'Every argument of the conference as CSV',
    input: z.object(inConference),
    output: z.object({ name: z.string(), mediaType: z.string(), content: z.string() }),
    access: { verb: 'conference.read' },
    errors: ['not-found'],
  }),
  addArgument: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/rounds/:round/arguments',
    summary: 'Write down what a table says of an item',
    input: z.object({
      ...changingConference,
      round: roundId,
      table: z.number().int().min(1).max(200).nullable(),
      proposal: proposalId,
      stance,
      text,
      evenSo,
    }),
    output: done,
    access: write,
    errors: ['not-found', 'consensus.argument-personal', 'consensus.round-wrong-state'],
  }),
  editArgument: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/arguments/:argument/edit',
    summary: 'Change an argument; the wording before stays in its history',
    input: z.object({
      ...changingConference,
      argument: argumentId,
      stance,
      text,
      reason: z.string().trim().max(500),
      evenSo,
    }),
    output: done,
    access: write,
    errors: ['not-found', 'consensus.argument-personal', 'consensus.round-wrong-state'],
  }),
  withdrawArgument: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/arguments/:argument/withdraw',
    summary: 'Take an argument back; it stays in the history with the reason',
    input: z.object({ ...changingConference, argument: argumentId, reason: written(500) }),
    output: done,
    access: write,
    errors: ['not-found', 'consensus.round-wrong-state'],
  }),
}
