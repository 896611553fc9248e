import { z } from 'zod'
import { editionStates } from '#domain/kernel/report/edition.ts'
import { endpoint } from '../endpoint.ts'
import { changing, conferenceId, expectedVersion, inAssociation, optionalText } from '../kernel.ts'

/** What only people know of a conference; each may be empty, and is then reported as not stated. */
export const handFieldNames = [
  'authors',
  'aim',
  'whyConsensus',
  'steering',
  'rulesBy',
  'registration',
  'panelCriteria',
  'incentives',
  'adaptations',
  'literature',
  'information',
  'discussion',
  'feedback',
  'stopRule',
  'otherDeviations',
  'dissent',
  'evaluation',
  'limitations',
  'comparison',
  'endorsers',
  'funding',
  'conflicts',
  'contact',
  'chartAlt',
] as const
export type HandFieldName = (typeof handFieldNames)[number]

/** What can be missing: a field, or something that is done elsewhere or was never kept. */
export const missingTopics = [
  ...handFieldNames,
  'invited',
  'pack',
  'rounds',
  'protocols',
  'counts',
  'freeze',
] as const
export type MissingTopic = (typeof missingTopics)[number]
export type Missing = Readonly<{ topic: MissingTopic; words: string }>

const field = optionalText(8_000)
export const handFields = z.object({
  ...(Object.fromEntries(handFieldNames.map((name) => [name, field])) as Record<HandFieldName, typeof field>),
  /** Whether the words of the arguments are told: never unless somebody has chosen it. */
  tellsArguments: z.boolean(),
})
export type HandFields = z.infer<typeof handFields>

/** Every field with the same content; null for none. The words of the arguments are left out. */
export const handFieldsWith = (content: string | null): HandFields =>
  handFields.parse({
    ...Object.fromEntries(handFieldNames.map((name) => [name, content])),
    tellsArguments: false,
  })

export const language = z.enum(['sv', 'en'])
export const reportFormat = z.enum(['html', 'pdf', 'docx', 'csv', 'json'])

const place = { ...inAssociation, conference: conferenceId }

const edition = z.object({
  v: z.number().int(),
  state: z.enum(editionStates),
  title: z.string(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  reason: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  /** The beginning of the hash of its tree, as it is shown. */
  code: z.string(),
  path: z.string(),
})

const draft = z.object({
  version: z.number().int(),
  lang: language,
  fields: handFields,
  title: z.string(),
  /** Topics that the report lists as missing, with the words it says them in. */
  missing: z.array(z.object({ topic: z.enum(missingTopics), words: z.string() })),
  /** A description of the chart made from the data; used only once a person has confirmed it. */
  proposedAlt: z.string(),
  /** Hash of what is told now: what somebody has read is what will be published. */
  content: z.string(),
  publishable: z.enum(['yes', 'not-over', 'nothing-new']),
  /** Newest first. */
  editions: z.array(edition),
  sections: z.number().int(),
  tables: z.number().int(),
  can: z.object({ write: z.boolean(), publish: z.boolean() }),
})
export type ReportDraft = z.infer<typeof draft>

const file = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() })

/** The report of a conference: it fills itself, and people add what only they know. */
export const reportEndpoints = {
  getReport: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/report',
    summary: 'The draft of a conference report: fields, what is missing, what may be done',
    input: z.object(place),
    output: draft,
    access: { verb: 'conference.read' },
    errors: [],
  }),
  saveReport: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/report',
    summary: 'Save what people write in a conference report',
    input: z.object({
      ...changing,
      conference: conferenceId,
      expectedVersion,
      lang: language,
      fields: handFields,
    }),
    output: z.object({ version: z.number().int() }),
    access: { verb: 'conference.prepare' },
    errors: ['stale-version'],
  }),
  publishReport: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/report/publish',
    summary: 'Freeze the report as a version with hash, files and an address that anybody may read',
    input: z.object({
      ...changing,
      conference: conferenceId,
      expectedVersion,
      content: z.string().regex(/^[0-9a-f]{64}$/),
      reason: optionalText(500),
    }),
    output: z.object({ v: z.number().int(), path: z.string() }),
    access: { verb: 'report.publish' },
    errors: [
      'stale-version',
      'report-changed',
      'report-faulty',
      'report-no-typesetter',
      'report-not-rendered',
      'report-reason-missing',
      'report-wrong-state',
    ],
  }),
  withdrawReport: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/report/withdraw',
    summary: 'Withdraw a published version; its address says so, and why',
    input: z.object({
      ...changing,
      conference: conferenceId,
      v: z.number().int().min(1).max(10_000),
      reason: z.string().trim().min(1).max(500),
    }),
    output: z.object({ v: z.number().int() }),
    access: { verb: 'report.publish' },
    errors: ['report-wrong-state', 'report-reason-missing'],
  }),
  makeReportFile: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/report/:format',
    summary: 'One file of the draft, marked as a draft on every page',
    input: z.object({ ...place, format: reportFormat }),
    output: z.object({ files: z.array(file), undrawn: z.array(z.string()), faults: z.array(z.string()) }),
    access: { verb: 'conference.read' },
    errors: ['report-no-typesetter', 'report-not-rendered', 'report-faulty'],
  }),
} as const
