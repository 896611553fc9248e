import { z } from 'zod'
import { ballotForms } from '#domain/consensus/ballot.ts'
import { mostRanks } from '#domain/consensus/ranking.ts'

export const kind = z.enum(['process', 'effect'])
export const perspective = z.enum(['participant', 'staff', 'organisation', 'society'])
export const fate = z.enum(['advanced', 'dropped', 'remains', 'unknown'])
export const level = z.enum(['extended', 'core'])

const perKind = <T extends z.ZodType>(value: T) => z.object({ process: value, effect: value })

const places = z.number().int().min(1).max(1000)

/** The gate rule of one round, as the facilitator sets it and the freeze keeps it. */
export const rule = z.object({
  advance: z.union([places, perKind(z.number().int().min(0).max(1000))]).exactOptional(),
  /** What ratings 1 to 9 are ordered by, where it is not their share of 7 to 9. */
  score: z.literal('median').exactOptional(),
  /** A decimal text such as "0.5": never a float. With the score `median` a median, such as "6.5". */
  dropBelow: z
    .string()
    .regex(/^(0|1|0\.\d{1,4}|1\.0{1,4}|[1-9]|[1-8]\.5)$/)
    .exactOptional(),
  denominator: z.enum(['electorate', 'cast']),
  tie: z.enum(['include', 'exclude', 'run-off', 'lot']),
  tieFirst: z.array(z.enum(['perspective', 'prevRound'])).exactOptional(),
  rest: z.enum(['remains', 'dropped']),
  quorum: z
    .object({
      basis: z.literal('electorate'),
      num: z.number().int().min(0).max(100),
      den: z.number().int().min(1).max(100),
      min: z.number().int().min(0).max(5000),
    })
    .exactOptional(),
  /** What may be called consensus: a share as decimal text, and how many it must at least be of. */
  consensus: z
    .object({
      share: z.string().regex(/^(0|1|0\.\d{1,4}|1\.0{1,4})$/),
      voters: z.number().int().min(1).max(5000).exactOptional(),
    })
    .exactOptional(),
  to: level,
})
export type RuleInput = z.infer<typeof rule>

/** Which proposals a round takes up. `all` is every active proposal of the kind in the bank. */
export const pool = z.object({
  kind: kind.exactOptional(),
  from: z.enum(['all', 'remaining', 'advanced', 'tied']),
})

/** All that is decided about a round before it is frozen. */
export const roundPlan = z.object({
  pool,
  rule,
  choose: z.object({ process: places.exactOptional(), effect: places.exactOptional() }).exactOptional(),
  /** How many to rank, with the form `rank`. */
  places: z.number().int().min(1).max(mostRanks).exactOptional(),
  /** In plenary: is each item's result shown at once (as in 2014), or only when the round is over. */
  reveal: z.enum(['round', 'item']),
  /** How late somebody may still get a seat in the round; until it opens where nothing is said. */
  electorate: z.enum(['until-open', 'until-close']).exactOptional(),
  /** What the recount file shows: whole ballots, or each item shuffled by itself. In plenary always columns. */
  scope: z.enum(['ballots', 'columns']).exactOptional(),
  /** Ballots carry the voter's background, for groups of five or more. Self-paced rounds at level 2 only. */
  strata: z.literal(true).exactOptional(),
})
export type RoundPlanInput = z.infer<typeof roundPlan>

export const form = z.enum(ballotForms)
export const mode = z.enum(['self-paced', 'plenary'])
