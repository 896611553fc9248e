import { z } from 'zod'
import { kind } from './rule.ts'

const count = z.number().int()

/** How agreed the voters of a round were: figures that say nothing of what the round decided. */
export const roundAgreement = z.object({
  /** Ballots counted, the blank among them. */
  voters: count,
  /** Yes and no. `agreement`: how often two answered alike, 0..1; `byChance` what a lot would give. */
  pairs: z
    .object({
      kappa: z.number().nullable(),
      agreement: z.number().nullable(),
      byChance: z.number().nullable(),
      items: count,
      /** Why there is no kappa. */
      none: z.enum(['too-few', 'no-variation']).nullable(),
    })
    .nullable(),
  /** Choices and rankings: what two voters had in common, for each list. */
  choices: z.array(
    z.object({
      kind: kind.nullable(),
      items: count,
      voters: count,
      chosen: z.number(),
      common: z.number(),
      /** As if each had drawn the mean number by lot. */
      byChance: z.number(),
    }),
  ),
  /** Ratings and rankings: Kendall's W over whole ballots. */
  order: z
    .object({
      w: z.number(),
      voters: count,
      items: count,
      chiSquare: z.number(),
      degreesOfFreedom: count,
      clearLosers: count,
      wWithoutLosers: z.number().nullable(),
      /** Null where clear losers raise W and there is none without them. */
      strength: z.enum(['very-weak', 'weak', 'moderate', 'strong']).nullable(),
    })
    .nullable(),
  /** Why there is no W; null where there is one, and for ballots that hold no order. */
  noOrder: z.enum(['not-whole', 'partial', 'too-few', 'too-few-items', 'all-tied']).nullable(),
  /** Ratings: how many items RAND/UCLA would call what. */
  classes: z
    .object({
      in: count,
      uncertain: count,
      out: count,
      tooFew: count,
      disagreement: count,
      splitInThirds: count,
    })
    .nullable(),
})
export type RoundAgreementOutput = z.infer<typeof roundAgreement>
