import { z } from 'zod'
import { ticketWays } from '#domain/consensus/ticket.ts'
import { bankId, conferenceId } from '../kernel.ts'
import { roundSummary } from './round-summary.ts'
import { stratumGroup } from './stratum.ts'

export const conferenceState = z.enum([
  'draft',
  'ready',
  'running',
  'paused',
  'concluded',
  'published',
  'archived',
  'cancelled',
])

export const conferenceSummary = z.object({
  id: conferenceId,
  name: z.string(),
  place: z.string().nullable(),
  beginsOn: z.string().nullable(),
  state: conferenceState,
  isInvented: z.boolean(),
  rounds: z.number().int(),
  roundsDone: z.number().int(),
  experts: z.number().int(),
})

export type ConferenceSummary = z.infer<typeof conferenceSummary>

const problem = z.object({
  code: z.string(),
  round: z.number().int().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const conferenceDetail = conferenceSummary.extend({
  bank: bankId,
  version: z.number().int(),
  level: z.number().int(),
  ticket: z.enum(ticketWays).nullable(),
  kOpen: z.number().int(),
  freeSeats: z.boolean(),
  code: z.string(),
  charterCode: z.string().nullable(),
  roundList: z.array(roundSummary),
  present: z.number().int(),
  /** Backgrounds of those who are expected, and the groups that ballots would be told in: none below five. */
  strata: z.object({ expected: z.array(stratumGroup), groups: z.array(stratumGroup) }),
  /** What stops the conference from starting, or the next round from being frozen. */
  problems: z.array(problem),
  can: z.object({ prepare: z.boolean(), lead: z.boolean(), adopt: z.boolean() }),
})
export type ConferenceDetail = z.infer<typeof conferenceDetail>
