import { z } from 'zod'
import { questionNumbers } from '#domain/consensus/evaluation/form.ts'
import { handFields } from './report.ts'
import { kind, perspective } from './rule.ts'

/** The files of `seed/`, as far as the example reads them. */
export const indicatorsFile = z.object({
  indicators: z.array(
    z.object({
      no: z.number().int(),
      originalNo: z.number().int(),
      kind,
      protocol: z.enum(['core', 'extended']),
      text: z.string(),
      explanation: z.string().nullable(),
      voteRound: z.number().int().nullable(),
      voteSharePercent: z.number().int().nullable(),
      impliedYesVotesOf23: z.number().int().nullable(),
      perspective: perspective.nullable(),
      perspectiveBasis: z.string().nullable(),
      perspectiveCandidates: z.array(perspective),
      source: z.object({ page: z.number().int() }),
    }),
  ),
})

export const processFile = z.object({
  expertsInvited: z.number().int(),
  expertsAttended: z.number().int(),
  inventory: z.object({ process: z.number().int(), effect: z.number().int(), total: z.number().int() }),
  rounds: z.array(
    z.object({
      round: z.number().int(),
      kind: z.enum(['process', 'effect', 'process+effect']),
      input: z.number().int(),
      advance: z.number().int(),
      dropped: z.number().int().optional(),
      remain: z.number().int(),
      source: z.string(),
    }),
  ),
})

const whole = z.number().int()

export const evaluationFile = z.object({
  meta: z.object({ respondentsStated: whole }),
  questions: z.array(
    z.object({
      no: z.literal([...questionNumbers]),
      satisfied: whole,
      neutral: whole,
      dissatisfied: whole,
      ownAlternative: whole,
      missing: whole,
      page: whole,
    }),
  ),
  comments: z.array(
    z.object({
      text: z.string(),
      concernsQuestion: whole.nullable(),
      source: z.object({ page: whole }),
    }),
  ),
})

const words = z.string()

/** The pack, in words of our own: that of 2014 was never published. */
export const packFile = z.object({
  texts: z.object({
    welcome: words,
    programme: words,
    voting: words,
    background: words,
    development: words,
  }),
})

/** What people write in the report, taken from the report of 2014; what it does not tell is left out. */
export const reportFile = z.object({ fields: handFields.partial() })

export const shortNamesFile = z.object({ shortNames: z.record(z.string(), z.string()) })

const noteWords = z.object({ says: z.array(z.string()), shown: z.string() })

export const notesFile = z.object({
  notes: z.array(
    z.object({
      id: z.string(),
      about: z.object({
        conference: z.literal(true).optional(),
        evaluation: z.literal(true).optional(),
        protocol: z.enum(['core', 'extended']).optional(),
        rounds: z.array(z.number().int()).optional(),
        entries: z.array(z.number().int()).optional(),
      }),
      sv: noteWords,
      en: noteWords,
    }),
  ),
})

export const exampleSeed = z.object({
  indicators: indicatorsFile,
  process: processFile,
  evaluation: evaluationFile,
  pack: packFile,
  report: reportFile,
  shortNames: shortNamesFile,
  notes: notesFile,
})
export type ExampleSeed = z.infer<typeof exampleSeed>
