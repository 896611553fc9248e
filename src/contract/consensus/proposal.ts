import { z } from 'zod'
import { ballotForms } from '#domain/consensus/ballot.ts'
import { shortNameMost, wordingMost } from '#domain/consensus/wording.ts'
import { optionalText, proposalId, subject, written } from '../kernel.ts'
import { fate, kind, perspective } from './rule.ts'

export const proposalState = z.enum(['active', 'merged', 'split', 'withdrawn'])
export const wordingFlag = z.enum(['comparative', 'double-barrelled', 'measure-exists'])
export const wordingBasis = z.enum(['stated', 'unpublished', 'own'])

/** Where a proposal stands: in a protocol, voted out, or not yet voted on. */
export const protocolPlace = z.enum(['core', 'extended', 'out', 'untried'])

/** What a person writes about one proposal. */
export const wordingInput = {
  text: written(wordingMost),
  shortName: optionalText(shortNameMost),
  explanation: optionalText(wordingMost),
  easyText: optionalText(wordingMost),
}

export const placingInput = {
  kind,
  perspective: perspective.nullable(),
  category: optionalText(120),
}

export const sourceInput = z.object({
  type: z.enum(['document', 'party', 'research', 'meeting', 'own']),
  party: optionalText(200),
  citation: written(500),
  page: optionalText(40),
})

/** The latest vote; counts are null where they were never published. */
export const latestVote = z.object({
  conference: z.string(),
  roundNo: z.number().int(),
  yes: z.number().int().nullable(),
  n: z.number().int().nullable(),
  share: z.number().int().nullable(),
  /** The count was worked out from a printed percentage. */
  derived: z.boolean(),
  invented: z.boolean(),
})

export const proposalRow = z.object({
  id: proposalId,
  v: z.number().int(),
  originalNo: z.number().int().nullable(),
  kind,
  state: proposalState,
  category: z.string().nullable(),
  perspective: perspective.nullable(),
  perspectiveCandidates: z.array(perspective),
  shortName: z.string().nullable(),
  text: z.string().nullable(),
  basis: wordingBasis,
  flags: z.array(wordingFlag),
  place: protocolPlace,
  /** Its number in the protocol. */
  entryNo: z.number().int().nullable(),
  latest: latestVote.nullable(),
})
export type ProposalRow = z.infer<typeof proposalRow>

export const proposalSource = z.object({
  type: z.string(),
  party: z.string().nullable(),
  citation: z.string(),
  page: z.string().nullable(),
})

/** Another proposal, named so that a person knows which. */
export const proposalName = z.object({
  id: proposalId,
  originalNo: z.number().int().nullable(),
  kind,
  name: z.string().nullable(),
  state: proposalState,
})
export type ProposalName = z.infer<typeof proposalName>

/** One step of an indicator's history (*indikatorns historia*), first to last. */
export const historyStep = z.discriminatedUnion('step', [
  z.object({
    step: z.literal('origin'),
    originalNo: z.number().int().nullable(),
    kind,
    /** How many of the kind the list held. */
    of: z.number().int(),
    /** Who brought it to the list; null: never published, or never written down. */
    broughtBy: z.string().nullable(),
    at: z.string().nullable(),
    by: z.string().nullable(),
    own: z.boolean(),
  }),
  z.object({
    step: z.literal('changed'),
    operation: z.enum(['reword', 'classify', 'merge', 'split', 'withdraw', 'restore']),
    at: z.string(),
    by: z.string(),
    reason: z.string(),
    others: z.array(proposalName),
  }),
  z.object({
    step: z.literal('vote'),
    conference: z.string(),
    isInvented: z.boolean(),
    /** More than one where the document does not tell which of them it was. */
    rounds: z.array(z.number().int()),
    v: z.number().int(),
    fate,
    /** The protocol that those who advance enter. */
    to: z.enum(['extended', 'core']),
    /** What the fate is known from when the round itself was not published. */
    reached: z.enum(['extended', 'core', 'none']).nullable(),
    tied: z.boolean(),
    form: z.enum(ballotForms),
    /** 7 to 9 of those who rated it, or how many ranked it, in those forms. */
    yes: z.number().int().nullable(),
    n: z.number().int().nullable(),
    /** What a rating or a ranking was ordered by: a median is doubled, over 2. */
    score: z.object({ points: z.number().int(), of: z.number().int() }).nullable(),
    /** Of those who rated it; `too-few` where they were fewer than five. */
    median: z.union([z.number(), z.literal('too-few')]).nullable(),
    /** What may be said of what the vote let in; null where it did not. */
    word: z.enum(['consensus', 'prioritised']).nullable(),
    share: z.number().int().nullable(),
    /** Wilson's 95 % interval in whole percent. */
    interval: z.object({ low: z.number().int(), high: z.number().int() }).nullable(),
    derived: z.boolean(),
    /** Entry numbers with the same number of yes votes. */
    equals: z.array(z.number().int()),
    result: z.object({ conference: z.string(), round: z.string() }).nullable(),
  }),
  z.object({
    step: z.literal('entry'),
    level: z.enum(['extended', 'core']),
    protocol: z.string(),
    name: z.string(),
    v: z.number().int(),
    no: z.number().int(),
    /** A day, or what is known of it: "2014-04". */
    at: z.string().nullable(),
    superseded: z.boolean(),
  }),
])
export type HistoryStep = z.infer<typeof historyStep>

const noteWords = z.object({ says: z.array(z.string()), shown: z.string() })

/** Where the source says two things: both readings, and which one is shown. */
export const sourceNote = z.object({ code: z.string(), words: z.object({ sv: noteWords, en: noteWords }) })
export type SourceNote = z.infer<typeof sourceNote>

export const proposalDetail = proposalRow.extend({
  explanation: z.string().nullable(),
  easyText: z.string().nullable(),
  /** A code that the pages know, or what somebody wrote. */
  perspectiveBasis: z.string().nullable(),
  sources: z.array(proposalSource),
  lint: z.array(z.object({ flag: wordingFlag, words: z.string() })),
  wordings: z.array(
    z.object({
      v: z.number().int(),
      text: z.string().nullable(),
      shortName: z.string().nullable(),
      explanation: z.string().nullable(),
      easyText: z.string().nullable(),
      perspective: perspective.nullable(),
      at: z.string().nullable(),
      by: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  history: z.array(historyStep),
  notes: z.array(sourceNote),
  similar: z.array(z.object({ proposal: proposalName, likeness: z.number() })),
  /** The node to follow the red thread from, and how many steps there are each way. */
  trace: z.object({ node: subject, before: z.number().int(), after: z.number().int() }),
  /** Approved measure points that measure the entry it stands as. */
  measurePoints: z.number().int(),
  /** The latest change, while it can still be taken back. */
  undo: z.object({ event: z.number().int(), operation: z.string() }).nullable(),
  can: z.object({ write: z.boolean() }),
})
export type ProposalDetail = z.infer<typeof proposalDetail>
