import { z } from 'zod'
import type { Published } from '#domain/consensus/replay-margins.ts'

const kind = z.enum(['process', 'effect'])

const processFile = z.object({
  expertsInvited: z.number().int(),
  expertsAttended: z.number().int(),
  inventory: z.object({ process: z.number().int(), effect: z.number().int() }),
  rounds: z.array(
    z.object({
      round: z.number().int(),
      kind: z.enum(['process', 'effect', 'process+effect']),
      input: z.number().int(),
      advance: z.number().int(),
      dropped: z.number().int().optional(),
      remain: z.number().int(),
    }),
  ),
})

const indicatorFile = z.object({
  indicators: z.array(
    z.object({
      no: z.number().int(),
      originalNo: z.number().int(),
      kind,
      protocol: z.enum(['core', 'extended']),
      impliedYesVotesOf23: z.number().int().nullable(),
      voteSharePercent: z.number().int().nullable(),
    }),
  ),
})

export type Conference2014 = Readonly<{
  published: Published
  invited: number
  /** What each vote led to, in order; `dropped` null where it was not printed. */
  gates: readonly Readonly<{ advance: number; dropped: number | null; remain: number }>[]
  /** Printed shares of the core by number in the protocol. */
  coreShares: readonly number[]
}>

/** Reads the seed's two files. Errors: ZodError, which names the place. */
export function readConference2014(processText: string, indicatorText: string): Conference2014 {
  const process = processFile.parse(JSON.parse(processText))
  const { indicators } = indicatorFile.parse(JSON.parse(indicatorText))
  const firstVote = (wanted: 'process' | 'effect') => {
    const found = process.rounds.find((round) => round.kind === wanted)
    if (!found) throw new Error(`no round for ${wanted} in the file`)
    return { advance: found.advance, remain: found.remain }
  }
  const core = indicators.filter(({ protocol }) => protocol === 'core').toSorted((a, b) => a.no - b.no)
  return {
    invited: process.expertsInvited,
    published: {
      voters: process.expertsAttended,
      inventory: process.inventory,
      extended: indicators.map(({ originalNo, kind: ofKind, impliedYesVotesOf23 }) => ({
        originalNo,
        kind: ofKind,
        yes: impliedYesVotesOf23,
      })),
      firstVote: { process: firstVote('process'), effect: firstVote('effect') },
    },
    gates: process.rounds.map(({ advance, dropped, remain }) => ({
      advance,
      dropped: dropped ?? null,
      remain,
    })),
    coreShares: core.map(({ voteSharePercent }) => voteSharePercent ?? 0),
  }
}
