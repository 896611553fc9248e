import { z } from 'zod'
import { packParts, packTextNames } from '#domain/consensus/preparation/pack.ts'
import { endpoint } from '../endpoint.ts'
import {
  clarificationId,
  conferenceId,
  done,
  expectedVersion,
  expertId,
  inAssociation,
  optionalText,
  written,
} from '../kernel.ts'
import { changingConference } from './in-conference.ts'
import { kind } from './rule.ts'

const whole = z.number().int()
const place = { ...inAssociation, conference: conferenceId }

export const packTextLength = 12_000
const text = optionalText(packTextLength)
const texts = z.object(
  Object.fromEntries(packTextNames.map((name) => [name, text])) as Record<
    (typeof packTextNames)[number],
    typeof text
  >,
)

/** How many, as it may be told: see `progressOf`. */
const progress = z.discriminatedUnion('is', [
  z.object({ is: z.literal('hidden'), fewest: whole }),
  z.object({ is: z.literal('few'), below: whole, n: whole }),
  z.object({ is: z.literal('most'), atLeast: whole, n: whole }),
  z.object({ is: z.literal('count'), x: whole, n: whole }),
])
export type ProgressOutput = z.infer<typeof progress>

const edition = z.object({
  v: whole,
  /** The beginning of its hash, as it is shown. */
  code: z.string(),
  frozenAt: z.string(),
  frozenBy: z.string(),
  /** Why it was taken up again; null for the one that holds. */
  thawed: z.string().nullable(),
})

const readingSum = z.object({
  no: whole,
  kind,
  name: z.string().nullable(),
  for: whole,
  against: whole,
  unsure: whole,
  high: whole,
})
export const readingSummary = z.object({ n: whole, sums: z.array(readingSum) })
export type ReadingSummaryOutput = z.infer<typeof readingSummary>

const pack = z.object({
  version: whole,
  state: z.enum(['draft', 'frozen']),
  texts,
  /** Texts to begin from, for the parts that Samsyn knows something of. */
  proposed: texts,
  missing: z.array(z.enum(packParts)),
  proposals: whole,
  experts: whole,
  /** Newest first. */
  editions: z.array(edition),
  /** Personal links that have been made, and the experts who have none yet. */
  links: whole,
  withoutLink: whole,
  opened: progress,
  ready: progress,
  unanswered: whole,
  summary: readingSummary.nullable(),
  /** Before the doors open. */
  isOpen: z.boolean(),
  can: z.object({ write: z.boolean(), link: z.boolean(), answer: z.boolean() }),
})
export type PackOutput = z.infer<typeof pack>

const link = z.object({
  expert: expertId,
  name: z.string(),
  code: z.string(),
  link: z.string(),
})

const clarification = z.object({
  id: clarificationId,
  no: whole,
  proposal: z.string().nullable(),
  question: z.string(),
  withdrawn: z.string().nullable(),
  /** The last one holds. */
  answers: z.array(z.object({ answer: z.string(), by: z.string(), at: z.string() })),
})
export type ClarificationOutput = z.infer<typeof clarification>

const file = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() })
const prepare = { verb: 'conference.prepare' } as const
const links = { verb: 'roster.write' } as const
const answering = { verb: 'clarification.answer' } as const
const path = '/api/a/:association/conferences/:conference' as const

/** What experts get before the conference: the pack, a link each, and answers to what they ask. */
export const packEndpoints = {
  getPack: endpoint({
    method: 'GET',
    path: `${path}/pack`,
    summary:
      'The pack: its texts, what is missing, its editions, and how far the reading has come in numbers',
    input: z.object(place),
    output: pack,
    access: { verb: 'conference.read' },
    errors: ['not-found'],
  }),
  savePack: endpoint({
    method: 'POST',
    path: `${path}/pack`,
    summary: 'Save the texts of a pack that is not frozen',
    input: z.object({ ...changingConference, expectedVersion, texts }),
    output: z.object({ version: whole }),
    access: prepare,
    errors: ['not-found', 'stale-version', 'consensus.pack-wrong-state', 'consensus.conference-wrong-state'],
  }),
  freezePack: endpoint({
    method: 'POST',
    path: `${path}/pack/freeze`,
    summary: 'Freeze the pack as an edition with a hash; experts can read it from here on',
    input: z.object({ ...changingConference, expectedVersion }),
    output: z.object({ version: whole, edition: whole }),
    access: prepare,
    errors: [
      'not-found',
      'stale-version',
      'consensus.pack-incomplete',
      'consensus.pack-wrong-state',
      'consensus.conference-wrong-state',
      'report-faulty',
    ],
  }),
  thawPack: endpoint({
    method: 'POST',
    path: `${path}/pack/thaw`,
    summary: 'Write on: experts read the frozen edition until the next one is frozen',
    input: z.object({ ...changingConference, expectedVersion, reason: written(500) }),
    output: z.object({ version: whole }),
    access: prepare,
    errors: [
      'not-found',
      'stale-version',
      'consensus.pack-wrong-state',
      'consensus.conference-wrong-state',
      'consensus.reason-missing',
    ],
  }),
  makePackFile: endpoint({
    method: 'GET',
    path: `${path}/pack/:format`,
    summary: 'The pack as a file: the frozen edition, or the draft marked as one',
    input: z.object({ ...place, format: z.enum(['pdf', 'docx']) }),
    output: z.object({ files: z.array(file), undrawn: z.array(z.string()), faults: z.array(z.string()) }),
    access: { verb: 'conference.read' },
    errors: ['not-found', 'report-no-typesetter', 'report-not-rendered', 'report-faulty'],
  }),
  makeLinks: endpoint({
    method: 'POST',
    path: `${path}/links`,
    summary: 'Make a personal link for each expert who has none',
    input: z.object(changingConference),
    output: z.object({ made: whole }),
    access: links,
    errors: ['not-found', 'consensus.preparation-over'],
  }),
  getLinks: endpoint({
    method: 'GET',
    path: `${path}/links`,
    summary: 'The personal links, to send or print; that they were shown stands in the history',
    input: z.object(place),
    output: z.object({ conference: z.string(), code: z.string(), links: z.array(link) }),
    access: links,
    errors: ['not-found', 'consensus.links-lost'],
  }),
  renewLink: endpoint({
    method: 'POST',
    path: `${path}/links/:expert/renew`,
    summary: 'A new personal link for one expert; the old one stops working',
    input: z.object({ ...changingConference, expert: expertId }),
    output: link,
    access: links,
    errors: ['not-found', 'consensus.preparation-over'],
  }),
  renewLinks: endpoint({
    method: 'POST',
    path: `${path}/links/renew`,
    summary: 'New personal links for all, where the key that they were made from is gone',
    input: z.object(changingConference),
    output: z.object({ made: whole }),
    access: links,
    errors: ['not-found', 'consensus.preparation-over'],
  }),
  listClarifications: endpoint({
    method: 'GET',
    path: `${path}/clarifications`,
    summary: 'What experts have asked, without who asked, and what was answered',
    input: z.object(place),
    output: z.object({ clarifications: z.array(clarification), can: z.object({ answer: z.boolean() }) }),
    access: { verb: 'conference.read' },
    errors: ['not-found'],
  }),
  answerClarification: endpoint({
    method: 'POST',
    path: `${path}/clarifications/:clarification/answer`,
    summary: 'Answer a question to all experts, or correct the answer; the one before stays on record',
    input: z.object({ ...changingConference, clarification: clarificationId, answer: written(3_000) }),
    output: done,
    access: answering,
    errors: ['not-found'],
  }),
  withdrawClarification: endpoint({
    method: 'POST',
    path: `${path}/clarifications/:clarification/withdraw`,
    summary: 'Take a question away from the experts’ page, with a reason; staff still see it',
    input: z.object({ ...changingConference, clarification: clarificationId, reason: written(500) }),
    output: done,
    access: answering,
    errors: ['not-found'],
  }),
  closeReadings: endpoint({
    method: 'POST',
    path: `${path}/pack/readings/close`,
    summary: 'Add up, once, what experts have handed over of their reading; single lists are deleted',
    input: z.object(changingConference),
    output: done,
    access: prepare,
    errors: ['not-found', 'consensus.too-few-readings', 'consensus.pack-wrong-state'],
  }),
}
