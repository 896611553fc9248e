import { z } from 'zod'
import { roundId } from '../kernel.ts'
import { form, mode, roundPlan } from './rule.ts'
import { stratum } from './stratum.ts'

export const roundState = z.enum([
  'draft',
  'discussing',
  'frozen',
  'open',
  'paused',
  'closing',
  'keying',
  'counting',
  'counted',
  'applied',
  'final',
  'voided',
])

export const roundSummary = z.object({
  id: roundId,
  no: z.number().int(),
  name: z.string(),
  state: roundState,
  mode,
  form,
  plan: roundPlan,
  /** Items in the round once it is frozen; before that, how many the pool holds as things stand. */
  items: z.number().int(),
  minutes: z.number().int().nullable(),
  parent: roundId.nullable(),
  successor: roundId.nullable(),
  voidedReason: z.string().nullable(),
  presentN: z.number().int().nullable(),
  castN: z.number().int().nullable(),
  fates: z
    .object({
      advanced: z.number().int(),
      dropped: z.number().int(),
      remaining: z.number().int(),
      tied: z.number().int(),
    })
    .nullable(),
  /** Backgrounds that its ballots carry, in the groups that were frozen; null where they carry none. */
  strata: z.array(z.array(stratum)).nullable(),
  freezeCode: z.string().nullable(),
  headCode: z.string().nullable(),
  version: z.number().int(),
  /** For a round taken over from a document: what was printed and where; null for one held here. */
  imported: z
    .object({
      input: z.number().int(),
      advanced: z.number().int(),
      dropped: z.number().int(),
      remaining: z.number().int(),
      source: z.string(),
    })
    .nullable(),
})
