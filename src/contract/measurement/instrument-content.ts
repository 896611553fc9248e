import { z } from 'zod'
import type { AssetId, InstrumentId, ItemId } from '#domain/kernel/id.ts'
import type { Block, Instrument } from '#domain/measurement/instrument/instrument.ts'
import { isCode, isItemId, itemKinds, mostOptions } from '#domain/measurement/instrument/item.ts'
import type { Expr } from '#domain/measurement/instrument/relevance.ts'
import { isLocale } from '#domain/measurement/instrument/text.ts'
import { offeredMissings } from '#domain/measurement/missing.ts'

/** The edge where text becomes an id. */
export const instrumentId = z.uuid().transform((text) => text as InstrumentId)
const assetId = z.uuid().transform((text) => text as AssetId)
export const itemId = z
  .string()
  .refine(isItemId)
  .transform((text) => text as ItemId)
export const locale = z.string().refine(isLocale)

// Half a sign and the zero character cannot be stored as they came, and a hash over them would not hold.
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^(?!.*(\p{Surrogate}|\0))/su)

const code = z.string().refine(isCode)
const whole = z.number().int().min(-999_999_999).max(999_999_999)

/** As it is worked on: a wording may still be empty, and the check before use says so. */
const wording = z.object({
  std: words(2_000),
  easy: words(2_000).exactOptional(),
  symbols: z.array(assetId).max(10).readonly().exactOptional(),
  audio: z.object({ std: assetId.exactOptional(), easy: assetId.exactOptional() }).exactOptional(),
})

export const text = z.record(locale, wording)

const option = z.object({
  code,
  value: whole.exactOptional(),
  label: text,
  missing: z.enum(offeredMissings).exactOptional(),
})

const compared = z.union([z.string().max(200), whole])

/** Ten levels are more than anybody reads; without a limit a deep one would fill the stack. */
const deepest = 10

const exprAt = (depth: number): z.ZodType<Expr> => {
  const leaf = z.discriminatedUnion('op', [
    z.object({ op: z.enum(['eq', 'ne', 'lt', 'le', 'gt', 'ge']), item: itemId, value: compared }),
    z.object({ op: z.literal('in'), item: itemId, values: z.array(compared).min(1).max(100) }),
    z.object({ op: z.literal('selected'), item: itemId, code }),
    z.object({ op: z.literal('answered'), item: itemId }),
  ])
  if (depth === 0) return leaf
  const inner = z.lazy(() => exprAt(depth - 1))
  return z.union([
    leaf,
    z.object({ op: z.enum(['and', 'or']), args: z.array(inner).min(1).max(50) }),
    z.object({ op: z.literal('not'), arg: inner }),
  ])
}

export const relevance = exprAt(deepest)

export const item = z.object({
  id: itemId,
  version: z.number().int().min(1).max(10_000),
  kind: z.enum(itemKinds),
  text,
  help: text.exactOptional(),
  options: z.array(option).max(mostOptions).readonly().exactOptional(),
  scale: z.string().max(40).exactOptional(),
  min: whole.exactOptional(),
  max: whole.exactOptional(),
  decimals: z.number().int().min(0).max(6).exactOptional(),
  maxChars: z.number().int().min(1).max(5_000).exactOptional(),
  relevance: relevance.exactOptional(),
  pair: z.object({ with: itemId, role: z.enum(['before', 'now']) }).exactOptional(),
  background: z.boolean().exactOptional(),
  origin: z.literal('draft_samsyn').exactOptional(),
})

export const blockId = z.string().regex(/^[a-z0-9-]{1,40}$/)

const block: z.ZodType<Block> = z.object({
  id: blockId,
  title: text.exactOptional(),
  items: z.array(item).max(300),
})

export const instrumentContent: z.ZodType<Instrument> = z.object({
  id: instrumentId,
  version: z.number().int().min(1).max(10_000),
  title: text,
  blocks: z.array(block).max(100),
  locales: z.array(locale).min(1).max(30),
})
