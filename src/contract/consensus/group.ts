import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { done, groupPlanId, roundId, seatId } from '../kernel.ts'
import { changingConference, inConference } from './in-conference.ts'
import { background } from './roster.ts'
import { roundState } from './round-summary.ts'

export const tableCount = z.number().int().min(1).max(200)
const tableNo = z.number().int().min(1).max(200)

/** Everybody who is expected, or those who are marked present. */
export const attendance = z.enum(['expected', 'present'])

const person = z.object({
  seat: seatId,
  number: z.number().int(),
  label: z.string(),
  organisation: z.string().nullable(),
  background: background.nullable(),
  present: z.boolean(),
  /** Has not said no. */
  expected: z.boolean(),
})

const figures = z.object({
  people: z.number().int(),
  /** People too many or too few of a background or an association, over all tables; 0 is as even as can be. */
  imbalance: z.number().int(),
  /** Meetings of people who have met in an earlier discussion. */
  repeats: z.number().int(),
  /** As many of them as no placing could avoid. */
  unavoidable: z.number().int(),
  /** Pairs who meet for the first time. */
  newPairs: z.number().int(),
  /** Pairs who have met when this discussion has been held. */
  met: z.number().int(),
  possible: z.number().int(),
})

const plan = z.object({
  id: groupPlanId,
  no: z.number().int(),
  made: z.enum(['mixed', 'fewest-moves', 'by-hand']),
  tables: z.number().int(),
  seats: z.array(z.object({ seat: seatId, table: z.number().int(), pinned: z.boolean() })),
  figures,
  /** In the plan, and not there; or there, and not in the plan. By what is asked for: expected or present. */
  missing: z.object({ expected: z.array(seatId), present: z.array(seatId) }),
  without: z.object({ expected: z.array(seatId), present: z.array(seatId) }),
  /** Wishes that the plan does not keep, made after it or impossible. */
  brokenWishes: z.number().int(),
  canUndo: z.boolean(),
})

const discussion = z.object({
  round: roundId,
  no: z.number().int(),
  name: z.string(),
  state: roundState,
  /** The vote has begun, so nobody changes table any more. */
  isFixed: z.boolean(),
  /** Its tables are to stand on wall and phones until the vote begins. */
  isShown: z.boolean(),
  plan: plan.nullable(),
})

export const groups = z.object({
  people: z.array(person),
  discussions: z.array(discussion),
  wishes: z.array(z.object({ a: seatId, b: seatId, wish: z.enum(['apart', 'together']) })),
  can: z.object({ plan: z.boolean() }),
})
export type Groups = z.infer<typeof groups>

const moved = z.object({
  moved: z.array(z.object({ seat: seatId, from: z.number().int(), to: z.number().int() })),
  placed: z.array(z.object({ seat: seatId, to: z.number().int() })),
  gone: z.array(z.object({ seat: seatId, from: z.number().int() })),
})
export type Moved = z.infer<typeof moved>

const write = { verb: 'roster.write' } as const
const refusals = ['not-found', 'stale-version', 'consensus.round-wrong-state'] as const

export const groupEndpoints = {
  getGroups: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/groups',
    summary: 'Who sits at which table in each discussion, and what the plan achieves',
    input: z.object(inConference),
    output: groups,
    access: { verb: 'roster.read' },
    errors: ['not-found'],
  }),
  mixGroups: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/groups/mix',
    summary: 'Place everybody anew in the discussions before these rounds, so that as many as can meet',
    input: z.object({
      ...changingConference,
      rounds: z.array(roundId).min(1).max(20),
      tables: tableCount,
      who: attendance,
    }),
    output: z.object({ plans: z.array(groupPlanId) }),
    access: write,
    errors: [...refusals, 'consensus.groups-impossible'],
  }),
  replanGroups: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/groups/:round/replan',
    summary: 'Even out the tables after somebody came or did not, moving as few as can be',
    input: z.object({ ...changingConference, round: roundId, who: attendance }),
    output: moved,
    access: write,
    errors: [...refusals, 'consensus.groups-impossible'],
  }),
  pinSeat: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/groups/:round/pin',
    summary: 'Tie somebody to a table, or let go of them; as few as can be move',
    input: z.object({ ...changingConference, round: roundId, seat: seatId, table: tableNo.nullable() }),
    output: moved,
    access: write,
    errors: [...refusals, 'consensus.groups-impossible'],
  }),
  undoGroups: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/groups/:round/undo',
    summary: 'Back to the plan before',
    input: z.object({ ...changingConference, round: roundId, plan: groupPlanId }),
    output: moved,
    access: write,
    errors: refusals,
  }),
  showGroups: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/groups/:round/show',
    summary: 'Show the room its tables, on the wall and on each phone, or stop showing them',
    input: z.object({ ...changingConference, round: roundId, isShown: z.boolean() }),
    output: done,
    access: write,
    errors: ['not-found', 'consensus.round-wrong-state'],
  }),
  setGroupWish: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/groups/wishes',
    summary: 'Let two people sit together, or apart, or neither',
    input: z.object({
      ...changingConference,
      a: seatId,
      b: seatId,
      wish: z.enum(['apart', 'together']).nullable(),
    }),
    output: done,
    access: write,
    errors: ['not-found'],
  }),
}
