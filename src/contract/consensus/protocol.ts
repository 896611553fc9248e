import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import {
  changing,
  conferenceId,
  done,
  inAssociation,
  proposalId,
  protocolId,
  roundId,
  subject,
  written,
} from '../kernel.ts'
import { roundAgreement } from './agreement.ts'
import { sourceNote, wordingBasis } from './proposal.ts'
import { form, kind, level, perspective } from './rule.ts'

const version = z.coerce.number().int().min(1).max(10_000)

const decision = z.discriminatedUnion('by', [
  z.object({ by: z.literal('conference') }),
  z.object({ by: z.literal('body'), body: z.string(), date: z.string(), paragraph: z.string().nullable() }),
])

/** The board's, or whoever's, decision. */
export const bodyDecision = z.object({
  body: written(200),
  date: z.iso.date(),
  paragraph: z
    .string()
    .trim()
    .max(40)
    .nullable()
    .transform((text) => text || null),
})

export const protocolSummary = z.object({
  protocol: protocolId,
  v: z.number().int(),
  level,
  name: z.string(),
  state: z.enum(['adopted', 'inUse', 'superseded']),
  entries: z.number().int(),
  process: z.number().int(),
  effect: z.number().int(),
  /** A day, or what is known of it: "2014-04". */
  adopted: z.string().nullable(),
  conference: z.object({ id: conferenceId, name: z.string() }).nullable(),
  isInvented: z.boolean(),
  decision,
})
export type ProtocolSummary = z.infer<typeof protocolSummary>

export const protocolEntry = z.object({
  no: z.number().int(),
  proposal: proposalId,
  proposalV: z.number().int(),
  originalNo: z.number().int().nullable(),
  kind,
  perspective: perspective.nullable(),
  perspectiveCandidates: z.array(perspective),
  text: z.string().nullable(),
  shortName: z.string().nullable(),
  explanation: z.string().nullable(),
  basis: wordingBasis,
  /** The page of the document that the wording stands on. */
  page: z.string().nullable(),
  /** The vote that let it in; counts are null where they were never published. */
  vote: z
    .object({
      round: roundId,
      roundNo: z.number().int(),
      yes: z.number().int().nullable(),
      n: z.number().int().nullable(),
      share: z.number().int().nullable(),
      /** `yes` is 7–9 of those who rated it, or how many ranked it, in those forms. */
      form,
      /** Of those who rated it; `too-few` where they were fewer than five. */
      median: z.union([z.number(), z.literal('too-few')]).nullable(),
      /** A ranking's, of those it could have been given. */
      points: z.object({ points: z.number().int(), of: z.number().int() }).nullable(),
      /** Consensus where a threshold declared before the vote was met, else prioritised. */
      word: z.enum(['consensus', 'prioritised']),
      derived: z.boolean(),
    })
    .nullable(),
  node: subject,
})
export type ProtocolEntry = z.infer<typeof protocolEntry>

export const protocolDetail = protocolSummary.extend({
  association: z.object({ name: z.string(), isExample: z.boolean() }),
  /** SHA-256 of the canonical text, and the same in five groups for the eye. */
  hash: z.string(),
  hashCode: z.string(),
  /** Whether the list still is what was adopted. */
  isIntact: z.boolean(),
  list: z.array(protocolEntry),
  /** The document that the wordings come from. */
  source: z.string().nullable(),
  versions: z.array(z.object({ v: z.number().int(), state: z.string(), adopted: z.string().nullable() })),
  /** The other protocol of the same conference. */
  sibling: z.object({ protocol: protocolId, v: z.number().int(), level }).nullable(),
  /** How agreed the voters were in each round that let something in, where its ballots were counted here. */
  agreement: z.array(
    z.object({ round: roundId, no: z.number().int(), name: z.string(), form, agreement: roundAgreement }),
  ),
  /** Rounds of its conference that were annulled, and why. */
  annulled: z.array(z.object({ round: roundId, no: z.number().int(), name: z.string(), reason: z.string() })),
  notes: z.array(sourceNote),
  publicPath: z.string(),
  can: z.object({ recordDecision: z.boolean() }),
})
export type ProtocolDetail = z.infer<typeof protocolDetail>

/** What adopting would make of a conference. */
export const adoption = z.object({
  conference: z.object({ id: conferenceId, name: z.string(), isInvented: z.boolean() }),
  isConcluded: z.boolean(),
  isAdopted: z.boolean(),
  list: z.array(
    z.object({
      no: z.number().int(),
      level,
      proposal: proposalId,
      kind,
      name: z.string().nullable(),
      yes: z.number().int().nullable(),
      n: z.number().int().nullable(),
      share: z.number().int().nullable(),
      /** Of the vote that let it in; `yes` is read by it. */
      form,
    }),
  ),
  /** The protocols in force that a new version would take the place of. */
  current: z.array(protocolSummary),
  /** A facilitator adopts for the conference; anybody else records the decision of a body. */
  byConference: z.boolean(),
})
export type Adoption = z.infer<typeof adoption>

const inProtocol = { ...inAssociation, protocol: protocolId, v: version }
const read = { verb: 'protocol.read' } as const
const adopt = { verb: 'protocol.adopt' } as const
const file = z.object({ name: z.string(), mediaType: z.string(), content: z.string() })

export const protocolEndpoints = {
  listProtocols: endpoint({
    method: 'GET',
    path: '/api/a/:association/protocols',
    summary: 'Adopted protocols, the latest first',
    input: z.object(inAssociation),
    output: z.object({ protocols: z.array(protocolSummary) }),
    access: read,
    errors: [],
  }),
  getProtocol: endpoint({
    method: 'GET',
    path: '/api/a/:association/protocols/:protocol/:v',
    summary: 'One version of a protocol, as it was adopted',
    input: z.object(inProtocol),
    output: protocolDetail,
    access: read,
    errors: ['not-found'],
  }),
  exportProtocol: endpoint({
    method: 'GET',
    path: '/api/a/:association/protocols/:protocol/:v/export',
    summary: 'A protocol as a file: CSV for a spreadsheet, or JSON',
    input: z.object({ ...inProtocol, format: z.enum(['csv', 'json']) }),
    output: file,
    access: read,
    errors: ['not-found'],
  }),
  previewAdoption: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/adoption',
    summary: 'Which indicators a conference would bring into its protocols',
    input: z.object({ ...inAssociation, conference: conferenceId }),
    output: adoption,
    access: adopt,
    errors: ['not-found'],
  }),
  adoptProtocols: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/adopt',
    summary: 'Adopt the extended and the core protocol of a concluded conference',
    input: z.object({
      ...changing,
      conference: conferenceId,
      name: written(200),
      /** Take the place of the protocols in force, as their next version. */
      replace: z.boolean(),
      /** Null: the conference adopts. */
      decision: bodyDecision.nullable(),
    }),
    output: z.object({
      protocols: z.array(z.object({ protocol: protocolId, v: z.number().int(), level })),
    }),
    access: adopt,
    errors: [
      'not-found',
      'consensus.conference-wrong-state',
      'consensus.protocol-adopted',
      'consensus.protocol-empty',
      'consensus.protocol-core-outside',
      'consensus.decision-missing',
    ],
  }),
  recordDecision: endpoint({
    method: 'POST',
    path: '/api/a/:association/protocols/:protocol/:v/decision',
    summary: 'Record that a body has decided on a protocol the conference adopted',
    input: z.object({ ...changing, protocol: protocolId, v: version, ...bodyDecision.shape }),
    output: done,
    access: adopt,
    errors: ['not-found', 'consensus.decision-recorded'],
  }),
}
