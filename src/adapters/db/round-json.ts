import { z } from 'zod'
import { fate, form, kind, mode, perspective, rule } from '#contract/consensus/rule.ts'
import type { Freeze } from '#domain/consensus/freeze.ts'
import type { RunOff } from '#domain/consensus/round.ts'
import type { RoundResult } from '#domain/consensus/round-result.ts'
import type { RoundId } from '#domain/kernel/id.ts'

const chooseNumbers = z.object({ process: z.number().exactOptional(), effect: z.number().exactOptional() })

/** What lies in the database as JSON is parsed on its way out: another release may have written it. */
const ballot = z.discriminatedUnion('form', [
  z.object({ form: z.literal('yes-no') }),
  z.object({
    form: z.literal('choose'),
    choose: chooseNumbers,
  }),
])

const anonymity = z.union([z.literal(1), z.literal(2), z.literal(3)])
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
})

const freeze = z.object({
  format: z.literal('samsyn-freeze-1'),
  conference: z.string(),
  round: z.string(),
  mode,
  reveal,
  form,
  choose: chooseNumbers.exactOptional(),
  level: anonymity,
  pseudonym: z.enum(['none', 'device']),
  kOpen: z.number(),
  electorate: seating,
  scope,
  rule,
  items: z.array(
    z.object({
      id: z.string(),
      kind,
      wording: z.string(),
      perspective: perspective.exactOptional(),
      previousYes: z.number().exactOptional(),
    }),
  ),
  nonceHash: z.string().exactOptional(),
  entries: z.record(perspective, z.number()).exactOptional(),
})

const cut = z.object({ yes: z.number(), share: z.number() }).nullable()

const result = z.object({
  id: z.string(),
  cast: z.number().nullable(),
  advanced: z.array(z.string()),
  dropped: z.array(z.string()),
  remaining: z.array(z.string()),
  tied: z.array(z.string()),
  cut: z.union([z.object({ process: cut, effect: cut }), cut]),
  results: z.array(z.object({ id: z.string(), yes: z.number(), share: z.number().nullable() })),
  belowQuorum: z.literal(true).exactOptional(),
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
