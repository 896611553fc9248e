import { z } from 'zod'
import { chooseNumbers } from '#contract/consensus/gate-file.ts'
import { freeze, result } from '#contract/consensus/recount-file.ts'
import { fate, kind, mode, perspective, rule } from '#contract/consensus/rule.ts'
import type { Freeze } from '#domain/consensus/freeze.ts'
import type { RunOff } from '#domain/consensus/round.ts'
import type { RoundResult } from '#domain/consensus/round-result.ts'
import type { RoundId } from '#domain/kernel/id.ts'

const ballot = z.discriminatedUnion('form', [
  z.object({ form: z.enum(['yes-no', 'rate9']) }),
  z.object({ form: z.literal('rank'), places: z.number() }),
  z.object({
    form: z.literal('choose'),
    choose: chooseNumbers,
  }),
])

const seating = z.enum(['until-open', 'until-close'])
const scope = z.enum(['ballots', 'columns'])
const reveal = z.enum(['round', 'item'])

export const storedPlan = z.object({
  pool: z.object({
    kind: kind.exactOptional(),
    from: z.enum(['all', 'remaining', 'advanced', 'tied']),
  }),
  rule,
  ballot,
  reveal,
  electorate: seating,
  scope,
  strata: z.literal(true).exactOptional(),
})

const roundId = z.uuid().transform((text) => text as RoundId)
const items = z.array(z.string())

const runOff = z.discriminatedUnion('state', [
  z.object({ state: z.literal('not-needed') }),
  z.object({ state: z.literal('needed'), items }),
  z.object({ state: z.enum(['under-way', 'settled']), items, round: roundId }),
])

export const storedImport = z.object({
  input: z.number(),
  advanced: z.number(),
  dropped: z.number(),
  remaining: z.number(),
  source: z.string(),
  isDerived: z.boolean().exactOptional(),
})

export const storedFate = fate
export const storedMode = mode
export const storedKind = kind
export const storedPerspective = perspective

/** The text that was hashed, read again. */
export const parseFreeze = (text: string): Freeze => freeze.parse(JSON.parse(text))
export const parseResult = (stored: unknown): RoundResult => result.parse(stored)
export const parseRunOff = (stored: unknown): RunOff => runOff.parse(stored)
