import { z } from 'zod'
import { stratumWords } from '#domain/consensus/sensitivity/told-strata.ts'
import { endpoint } from '../endpoint.ts'
import { conferenceId, inAssociation, proposalId, protocolId, roundId } from '../kernel.ts'
import { roundAgreement } from './agreement.ts'
import { fate, form, kind, level } from './rule.ts'
import { stratumGroup } from './stratum.ts'

const count = z.number().int()

/** Rules of others that the same ballots are read by, beside the round's own. */
export const comparedRule = z.enum(['comet', 'delphistar-75', 'focus', 'rand-ucla'])

const places = { places: count, kind: kind.nullable() }
const tie = z.enum(['include', 'exclude', 'run-off', 'lot'])

/** Why an item went as it did, without language. */
export const fateReason = z.discriminatedUnion('says', [
  z.object({ says: z.literal('among-most'), ...places }),
  z.object({ says: z.literal('tied-in'), ...places, tie }),
  z.object({ says: z.literal('tied-out'), ...places, tie }),
  z.object({ says: z.literal('no-place'), ...places }),
  z.object({ says: z.literal('under-line'), percent: z.string(), atMost: count, n: count }),
  z.object({ says: z.literal('under-share'), percent: z.string() }),
  z.object({ says: z.literal('under-median'), median: z.string() }),
  z.object({ says: z.literal('no-places-given') }),
  z.object({ says: z.literal('not-applied') }),
  z.object({ says: z.literal('unknown') }),
])
export type FateReasonOutput = z.infer<typeof fateReason>

const comparedItem = z.object({
  proposal: proposalId,
  v: count,
  /** The number in the protocol; null for an item of a round. */
  no: count.nullable(),
  originalNo: count.nullable(),
  kind,
  shortName: z.string().nullable(),
  text: z.string().nullable(),
  form,
  /** Whether its places went by the median of ratings. */
  byMedian: z.boolean(),
  /** Points of a ranking; a median of ratings is doubled, over 2. */
  score: z.object({ points: count, of: count }).nullable(),
  /** Who said something of it, and who could not judge it or left it blank; null where never published. */
  answered: count.nullable(),
  abstain: count.nullable(),
  /** Of those who rated it from 1 to 9; quantiles of type 7. Null for other ballots, and where fewer than 5 did. */
  ratings: z
    .object({
      rated: count,
      median: z.number(),
      lower: z.number(),
      upper: z.number(),
      ipr: z.number(),
      ipras: z.number(),
      isDisagreement: z.boolean(),
      /** The older rule: a third or more at each end of the scale. */
      isSplitInThirds: z.boolean(),
      /** Mean distance from the median, in steps of the scale. */
      meanDeviation: z.number(),
      /** What RAND/UCLA calls it. */
      verdict: z.enum(['in', 'uncertain', 'out']),
    })
    .nullable(),
  yes: count.nullable(),
  n: count.nullable(),
  share: count.nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** How often two voters drawn at random answered alike, 0..1, of those who said yes or no. */
  agreement: z.number().nullable(),
  fate,
  why: fateReason,
  /** What may be said of it; null where it did not go on. */
  word: z.enum(['consensus', 'prioritised']).nullable(),
  /** What is told of it group by group, in the order of the round's groups; null where ballots carry no backgrounds. */
  strata: z
    .discriminatedUnion('as', [
      z.object({ as: z.literal('counts'), groups: z.array(z.object({ yes: count, n: count })) }),
      z.object({ as: z.literal('words'), words: z.array(z.enum(stratumWords)) }),
      z.object({ as: z.literal('untold') }),
    ])
    .nullable(),
  readings: z.array(
    z.object({
      rule: comparedRule,
      /** Null where the rule cannot be used, or the count was never published. */
      verdict: z.enum(['in', 'out', 'undecided', 'carried']).nullable(),
      flip: z.enum(['enters', 'leaves']).nullable(),
    }),
  ),
  /** The latest earlier round of the same conference about the same wording. */
  before: z
    .object({
      round: roundId,
      no: count,
      yes: count,
      n: count,
      share: count.nullable(),
      points: count,
      /** Of the change, -1..1, as if different people had voted. */
      interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    })
    .nullable(),
})
export type ComparedItemOutput = z.infer<typeof comparedItem>

const ruleReading = z.object({
  rule: comparedRule,
  fit: z.enum(['exact', 'adapted', 'not-applicable']),
  because: z.array(
    z.enum([
      'yes-is-top',
      'low-end-not-asked',
      'one-group',
      'nine-for-seven',
      'choices-are-limited',
      'order-is-no-rating',
      'yes-has-no-spread',
    ]),
  ),
  chosen: count.nullable(),
  enters: z.array(proposalId),
  leaves: z.array(proposalId),
  silent: count,
})

const comparison = z.object({
  isInvented: z.boolean(),
  /** Counts were worked out from printed percentages. */
  isDerived: z.boolean(),
  /** How many the own rule let in. */
  chosen: count,
  rules: z.array(ruleReading),
  items: z.array(comparedItem),
})

const stability = z.object({
  round: roundId,
  no: count,
  name: z.string(),
  /** Items voted on both times in the same wording, with published counts. */
  common: count,
  reworded: count,
  unpublished: count,
  /** Median of the changes without their sign, in percentage points. */
  typicalChange: z.number().nullable(),
  rho: z.number().nullable(),
  noRho: z.enum(['too-few-pairs', 'no-variation']).nullable(),
  cast: z.object({ before: count, after: count }),
})

export const roundSensitivity = comparison.extend({
  round: roundId,
  no: count,
  name: z.string(),
  form,
  n: count,
  /** The groups that ballots are told in by background; empty where they were too small, null where none were asked for. */
  strata: z.array(stratumGroup).nullable(),
  /** Null where the ballots were not counted here. */
  agreement: roundAgreement.nullable(),
  stability: z.array(stability),
})
export type RoundSensitivity = z.infer<typeof roundSensitivity>

export const protocolSensitivity = comparison.extend({ protocol: protocolId, v: count, level })
export type ProtocolSensitivity = z.infer<typeof protocolSensitivity>

const version = z.coerce.number().int().min(1).max(10_000)
const file = z.object({ name: z.string(), mediaType: z.string(), content: z.string() })

const ofRound = { ...inAssociation, conference: conferenceId, round: roundId }
const ofProtocol = { ...inAssociation, protocol: protocolId, v: version }
const roundPath = '/api/a/:association/conferences/:conference/rounds/:round/sensitivity' as const
const protocolPath = '/api/a/:association/protocols/:protocol/:v/sensitivity' as const

export const sensitivityEndpoints = {
  getRoundSensitivity: endpoint({
    method: 'GET',
    path: roundPath,
    summary: 'What the ballots of a counted round would have chosen by the rules of others; changes nothing',
    input: z.object(ofRound),
    output: roundSensitivity,
    access: { verb: 'conference.read' },
    errors: ['not-found'],
  }),
  exportRoundSensitivity: endpoint({
    method: 'GET',
    path: `${roundPath}/export`,
    summary: 'The same figures as a table for a spreadsheet',
    input: z.object(ofRound),
    output: file,
    access: { verb: 'conference.read' },
    errors: ['not-found'],
  }),
  getProtocolSensitivity: endpoint({
    method: 'GET',
    path: protocolPath,
    summary: 'What would stand in an adopted protocol by the rules of others; changes nothing',
    input: z.object(ofProtocol),
    output: protocolSensitivity,
    access: { verb: 'protocol.read' },
    errors: ['not-found'],
  }),
  exportProtocolSensitivity: endpoint({
    method: 'GET',
    path: `${protocolPath}/export`,
    summary: 'The same figures as a table for a spreadsheet',
    input: z.object(ofProtocol),
    output: file,
    access: { verb: 'protocol.read' },
    errors: ['not-found'],
  }),
}
