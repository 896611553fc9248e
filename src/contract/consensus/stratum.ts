import { z } from 'zod'
import { strata } from '#domain/consensus/stratum.ts'

export const stratum = z.enum(strata)

/** Backgrounds that are told as one group. */
export const stratumGroup = z.object({ of: z.array(stratum), n: z.number().int() })
export type StratumGroupOutput = z.infer<typeof stratumGroup>
