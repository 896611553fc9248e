import { z } from 'zod'
import { groups } from '#domain/measurement/group.ts'
import { gapCauses } from '#domain/measurement/instrument/completeness.ts'
import { structureFaultKinds } from '#domain/measurement/instrument/structure.ts'
import { endpoint } from '../endpoint.ts'
import { changing, done, expectedVersion, inAssociation, written } from '../kernel.ts'
import { instrumentContent, instrumentId, item, itemId, locale, text } from './instrument-content.ts'

const whole = z.number().int()
const versionNo = z.coerce.number().int().min(1).max(10_000)

const lockedVersion = z.object({
  v: whole,
  hash: z.string(),
  items: whole,
  lockedAt: z.string(),
  lockedBy: z.string(),
})

export const instrumentSummary = z.object({
  instrument: instrumentId,
  title: z.string(),
  /** Null: nothing is being worked on, what is locked is what there is. */
  draft: z.object({ v: whole, items: whole }).nullable(),
  /** The newest that is locked. */
  locked: lockedVersion.nullable(),
  locales: z.array(z.string()),
  holdsDrafts: z.boolean(),
})
export type InstrumentSummary = z.infer<typeof instrumentSummary>

export const instrumentCheck = z.object({
  faults: z.array(
    z.object({
      item: z.string().nullable(),
      fault: z.enum(structureFaultKinds),
      detail: z.string().nullable(),
    }),
  ),
  gaps: z.array(
    z.object({
      item: z.string().nullable(),
      place: z.enum(['title', 'block', 'text', 'help', 'option']),
      part: z.string().nullable(),
      locale: z.string(),
      cause: z.enum(gapCauses),
      stops: z.boolean(),
    }),
  ),
  unreachable: z.array(z.string()),
  undecided: z.array(z.string()),
  /** Items that ask something else than when they were last locked. */
  breaks: z.array(z.string()),
  /** How many things stop it from being locked. */
  hindrances: whole,
})
export type InstrumentCheck = z.infer<typeof instrumentCheck>

export const instrumentDetail = z.object({
  instrument: instrumentId,
  expectedVersion: whole,
  title: z.string(),
  /** What is worked on, or the locked version that was asked for. */
  content: instrumentContent,
  isDraft: z.boolean(),
  holdsDrafts: z.boolean(),
  versions: z.array(lockedVersion),
  check: instrumentCheck,
  /** What every sealed answer is padded to. */
  kibibytes: whole,
  can: z.object({ write: z.boolean() }),
})
export type InstrumentDetail = z.infer<typeof instrumentDetail>

const inInstrument = { ...inAssociation, instrument: instrumentId }
const changingInstrument = { ...changing, instrument: instrumentId, expectedVersion }
const read = { verb: 'measure.read' } as const
const write = { verb: 'instrument.write' } as const
const stale = ['not-found', 'stale-version', 'measurement.instrument-locked'] as const
const nowAt = z.object({ expectedVersion: whole })

export const instrumentEndpoints = {
  listInstruments: endpoint({
    method: 'GET',
    path: '/api/a/:association/instruments',
    summary: 'Questionnaires, by name',
    input: z.object(inAssociation),
    output: z.object({ instruments: z.array(instrumentSummary) }),
    access: read,
    errors: [],
  }),
  getInstrument: endpoint({
    method: 'GET',
    path: '/api/a/:association/instruments/:instrument',
    summary: 'One questionnaire: what is worked on, or a locked version, with what it lacks',
    input: z.object({ ...inInstrument, v: versionNo.optional() }),
    output: instrumentDetail,
    access: read,
    errors: ['not-found'],
  }),
  createInstrument: endpoint({
    method: 'POST',
    path: '/api/a/:association/instruments',
    summary: 'Start a questionnaire, empty or from the own drafts for one group',
    input: z.object({ ...changing, title: written(200), drafts: z.enum(groups).nullable() }),
    output: z.object({ instrument: instrumentId }),
    access: write,
    errors: [],
  }),
  describeInstrument: endpoint({
    method: 'POST',
    path: '/api/a/:association/instruments/:instrument/describe',
    summary: 'Name a questionnaire and choose its languages',
    input: z.object({ ...changingInstrument, title: text, locales: z.array(locale).max(30) }),
    output: nowAt,
    access: write,
    errors: stale,
  }),
  addItem: endpoint({
    method: 'POST',
    path: '/api/a/:association/instruments/:instrument/items/add',
    summary: 'Add a question at the end',
    input: z.object({
      ...changingInstrument,
      /** Without an id it is given one. */
      item: item.omit({ id: true, version: true }),
      id: itemId.nullable(),
    }),
    output: nowAt.extend({ item: z.string() }),
    access: write,
    errors: [...stale, 'measurement.item-known'],
  }),
  editItem: endpoint({
    method: 'POST',
    path: '/api/a/:association/instruments/:instrument/items/edit',
    summary: 'Change a question',
    input: z.object({ ...changingInstrument, item: item.omit({ version: true }) }),
    output: nowAt,
    access: write,
    errors: [...stale, 'measurement.item-unknown'],
  }),
  moveItem: endpoint({
    method: 'POST',
    path: '/api/a/:association/instruments/:instrument/items/move',
    summary: 'Move a question one step',
    input: z.object({ ...changingInstrument, item: itemId, to: z.enum(['earlier', 'later']) }),
    output: nowAt,
    access: write,
    errors: [...stale, 'measurement.item-unknown'],
  }),
  removeItem: endpoint({
    method: 'POST',
    path: '/api/a/:association/instruments/:instrument/items/remove',
    summary: 'Remove a question',
    input: z.object({ ...changingInstrument, item: itemId }),
    output: nowAt,
    access: write,
    errors: [...stale, 'measurement.item-unknown'],
  }),
  lockInstrument: endpoint({
    method: 'POST',
    path: '/api/a/:association/instruments/:instrument/lock',
    summary: 'Lock a questionnaire for good, so that it can be used',
    input: z.object(changingInstrument),
    output: z.object({ v: whole, hash: z.string() }),
    access: write,
    errors: [...stale, 'measurement.instrument-incomplete'],
  }),
  startNextVersion: endpoint({
    method: 'POST',
    path: '/api/a/:association/instruments/:instrument/next',
    summary: 'Start a draft of the next version of a locked questionnaire',
    input: z.object(changingInstrument),
    output: nowAt,
    access: write,
    errors: ['not-found', 'stale-version', 'measurement.draft-exists'],
  }),
  discardDraft: endpoint({
    method: 'POST',
    path: '/api/a/:association/instruments/:instrument/discard',
    summary: 'Throw away what is not locked',
    input: z.object(changingInstrument),
    output: done,
    access: write,
    errors: stale,
  }),
}
