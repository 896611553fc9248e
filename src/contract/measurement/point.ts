import { z } from 'zod'
import { groups } from '#domain/measurement/group.ts'
import { pointGaps } from '#domain/measurement/point/completeness.ts'
import { criterionAnswers } from '#domain/measurement/point/document-check.ts'
import {
  comparisons,
  directions,
  kpiGenders,
  kpiSums,
  pointStates,
  pointUnits,
  populations,
  sourceKinds,
} from '#domain/measurement/point/measure-point.ts'
import { readinessCauses } from '#domain/measurement/point/readiness.ts'
import { registerColumns, registerFaults } from '#domain/measurement/point/register-import.ts'
import { endpoint } from '../endpoint.ts'
import {
  changing,
  done,
  drafted,
  inAssociation,
  measurePointId,
  proposalId,
  protocolId,
  subject,
  written,
} from '../kernel.ts'
import { itemId } from './instrument-content.ts'

const whole = z.number().int()
const year = whole.min(1990).max(2200)
const day = z.iso.date()

const prose = z.object({ sv: drafted(4_000), en: drafted(4_000) })
const criterion = z.object({ id: written(40), text: drafted(500) })
const source = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('item'),
    item: itemId.nullable(),
    itemVersion: whole.min(1).max(10_000),
    group: z.enum(groups).nullable(),
  }),
  z.object({
    kind: z.literal('kolada'),
    kpi: drafted(12),
    gender: z.enum(kpiGenders),
    across: z.enum(kpiSums),
  }),
  z.object({ kind: z.literal('register'), system: drafted(200), population: z.enum(populations) }),
  z.object({
    kind: z.literal('document'),
    criteria: z.array(criterion).max(20),
    maxAgeMonths: whole.min(0).max(240),
  }),
])

/** As it is worked on: what is still empty is told by `gaps`. */
export const pointContent = z.object({
  title: drafted(200),
  owner: drafted(200),
  definition: prose,
  numerator: prose,
  denominator: prose,
  source,
  countedOptions: z.array(written(40)).max(30),
  direction: z.enum(directions),
  unit: z.enum(pointUnits),
  target: z.object({ value: z.number(), year, decidedBy: written(200) }).nullable(),
  validFrom: year,
  validTo: year.nullable(),
  comparison: z.enum(comparisons),
  noBaselineReason: written(500).nullable(),
  caveats: z.array(z.object({ fromYear: year, text: written(500) })).max(20),
})
export type PointContentInput = z.infer<typeof pointContent>

export const entryRef = z.object({
  protocol: protocolId,
  v: whole,
  no: whole,
  proposal: proposalId,
  proposalV: whole,
})

const readiness = z.object({
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  cause: z.enum(readinessCauses).nullable(),
})
export type ReadinessOutput = z.infer<typeof readiness>

const state = z.enum(pointStates)

const pointLine = z.object({
  id: measurePointId,
  v: whole,
  state,
  title: z.string(),
  source: z.enum(sourceKinds),
  readiness,
})
export type PointLine = z.infer<typeof pointLine>

const indicator = z.object({
  entry: entryRef,
  level: z.enum(['core', 'extended']),
  text: z.string().nullable(),
  shortName: z.string().nullable(),
  explanation: z.string().nullable(),
  comparativePhrases: z.array(z.string()),
  asksTwo: z.boolean(),
  isInvented: z.boolean(),
  node: subject,
})
export type IndicatorOutput = z.infer<typeof indicator>

export const boardIndicator = indicator.extend({ readiness, points: z.array(pointLine) })
export type BoardIndicator = z.infer<typeof boardIndicator>

const count = z.object({ all: whole, measurable: whole })

export const readinessBoard = z.object({
  year: whole,
  indicators: z.array(boardIndicator),
  /** The association's own, and those of an indicator that is no longer in force. */
  local: z.array(pointLine),
  counts: z.object({ core: count, extended: count, local: count }),
  can: z.object({ write: z.boolean() }),
})
export type ReadinessBoard = z.infer<typeof readinessBoard>

const registerRow = z.object({
  unit: z.string(),
  period: z.string(),
  numerator: whole,
  denominator: whole.nullable(),
  population: z.enum(populations),
  source: z.string(),
  enteredBy: z.string(),
  revision: whole,
  note: z.string().nullable(),
})
export type RegisterRowOutput = z.infer<typeof registerRow>

const documentAnswers = z
  .array(z.object({ id: z.string().max(40), answer: z.enum(criterionAnswers) }))
  .max(20)
const documentCheck = z.object({
  title: z.string(),
  dated: z.string(),
  reviewer: z.string(),
  reviewedOn: z.string(),
  answers: documentAnswers,
  outcome: z.enum(criterionAnswers).nullable(),
  /** The last day it counts. */
  expires: z.string(),
  isExpired: z.boolean(),
})
export type DocumentCheckOutput = z.infer<typeof documentCheck>

export const pointDetail = z.object({
  id: measurePointId,
  v: whole,
  state,
  /** Rises each time the draft is saved. */
  revision: whole,
  content: pointContent,
  /** The entry it was written for, in force or not. */
  entry: entryRef.nullable(),
  indicator: indicator.nullable(),
  retirement: z.object({ lastYear: whole, successor: measurePointId.nullable() }).nullable(),
  gaps: z.array(z.enum(pointGaps)),
  readiness,
  versions: z.array(
    z.object({ v: whole, state, approved: z.string().nullable(), by: z.string().nullable() }),
  ),
  rows: z.array(registerRow),
  checks: z.array(documentCheck),
  node: subject,
  can: z.object({ write: z.boolean(), approve: z.boolean(), register: z.boolean() }),
})
export type PointDetail = z.infer<typeof pointDetail>

const cells = z.array(z.string().max(2_000)).max(40)
const table = {
  header: cells,
  rows: z.array(z.object({ line: whole, cells })).max(5_000),
}

export const registerFault = z.object({
  line: whole,
  column: z.enum(registerColumns),
  fault: z.enum(registerFaults),
  words: z.string(),
})
export type RegisterFaultOutput = z.infer<typeof registerFault>

const registerCheck = z.object({
  rows: z.array(
    z.object({
      line: whole,
      point: z.object({ id: measurePointId, title: z.string() }),
      unit: z.string(),
      period: z.string(),
      numerator: whole,
      denominator: whole.nullable(),
      population: z.enum(populations),
      /** It takes the place of figures that are there already. */
      isRevision: z.boolean(),
    }),
  ),
  faults: z.array(registerFault),
})
export type RegisterCheck = z.infer<typeof registerCheck>

const read = { verb: 'measure.read' } as const
const write = { verb: 'point.write' } as const
const approve = { verb: 'point.approve' } as const
const register = { verb: 'register.write' } as const
const onePoint = { ...inAssociation, point: measurePointId }
const changingPoint = { ...changing, point: measurePointId }
const pinned = z.object({ point: measurePointId, v: whole })

export const pointEndpoints = {
  getReadiness: endpoint({
    method: 'GET',
    path: '/api/a/:association/measure-points',
    summary: 'The readiness board: every indicator in force, its measure points, level, cause',
    input: z.object(inAssociation),
    output: readinessBoard,
    access: read,
    errors: [],
  }),
  getPoint: endpoint({
    method: 'GET',
    path: '/api/a/:association/measure-points/:point',
    summary: 'A measure point, in its latest version or another, with values and history',
    input: z.object({ ...onePoint, v: z.coerce.number().int().min(1).optional() }),
    output: pointDetail,
    access: read,
    errors: ['not-found'],
  }),
  savePoint: endpoint({
    method: 'POST',
    path: '/api/a/:association/measure-points/save',
    summary: 'Write a measure point down as a draft: a new one, or the draft that is there',
    input: z.object({
      ...changing,
      /** Null: a new one. */
      point: measurePointId.nullable(),
      expectedRevision: whole.min(0),
      /** Null: the association's own. */
      entry: entryRef.nullable(),
      content: pointContent,
    }),
    output: pinned,
    access: write,
    errors: ['not-found', 'stale-version', 'measurement.point-frozen'],
  }),
  approvePoint: endpoint({
    method: 'POST',
    path: '/api/a/:association/measure-points/:point/approve',
    summary: 'Approve the draft: frozen from here, and the version before it is retired',
    input: z.object({ ...changingPoint, expectedRevision: whole.min(0) }),
    output: pinned,
    access: approve,
    errors: ['not-found', 'stale-version', 'measurement.point-frozen', 'measurement.point-incomplete'],
  }),
  reviseWithNewVersion: endpoint({
    method: 'POST',
    path: '/api/a/:association/measure-points/:point/new-version',
    summary: 'Begin the next version of an approved measure point, as a draft',
    input: z.object(changingPoint),
    output: pinned,
    access: write,
    errors: ['not-found', 'measurement.point-frozen'],
  }),
  retirePoint: endpoint({
    method: 'POST',
    path: '/api/a/:association/measure-points/:point/retire',
    summary: 'Stop measuring after a year, with or without a successor; what was measured stays',
    input: z.object({ ...changingPoint, lastYear: year, successor: measurePointId.nullable() }),
    output: done,
    access: approve,
    errors: ['not-found', 'measurement.point-frozen'],
  }),
  reviewDocument: endpoint({
    method: 'POST',
    path: '/api/a/:association/measure-points/:point/document',
    summary: 'Write down what a document says on each criterion',
    input: z.object({ ...changingPoint, title: written(300), dated: day, answers: documentAnswers }),
    output: done,
    access: register,
    errors: ['not-found', 'measurement.point-wrong-source'],
  }),
  readRegisterFile: endpoint({
    method: 'POST',
    path: '/api/a/:association/register/read',
    summary: 'Read a file of register counts as a table; nothing is kept',
    input: z.object({
      ...inAssociation,
      file: z.object({ name: z.string().max(255), base64: z.string().max(7_000_000) }).nullable(),
      pasted: z.string().max(2_000_000).nullable(),
    }),
    output: z.object(table),
    access: register,
    errors: ['consensus.import-unreadable', 'too-large'],
    large: true,
  }),
  checkRegister: endpoint({
    method: 'POST',
    path: '/api/a/:association/register/check',
    summary: 'What entering a table of register counts would do, with every fault by row and column',
    input: z.object({ ...inAssociation, ...table }),
    output: registerCheck,
    access: register,
    errors: [],
    large: true,
  }),
  enterRegister: endpoint({
    method: 'POST',
    path: '/api/a/:association/register',
    summary: 'Enter register counts: all of them, or none while anything is wrong',
    input: z.object({ ...changing, ...table, note: written(500).nullable() }),
    output: z.object({ entered: whole, revised: whole }),
    access: register,
    errors: ['measurement.register-faulty'],
    large: true,
  }),
}
