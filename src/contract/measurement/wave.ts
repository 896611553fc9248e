import { z } from 'zod'
import { groups } from '#domain/measurement/group.ts'
import { modes, modesInUse } from '#domain/measurement/mode.ts'
import { destroyed } from '#domain/measurement/wave/retention.ts'
import { waveStates } from '#domain/measurement/wave/wave.ts'
import { planGaps } from '#domain/measurement/wave/wave-plan.ts'
import { endpoint } from '../endpoint.ts'
import {
  changing,
  drafted,
  expectedVersion,
  inAssociation,
  studyId,
  unitId,
  waveId,
  written,
} from '../kernel.ts'
import { instrumentId, itemId } from './instrument-content.ts'

const whole = z.number().int()
const count = whole.min(0)
const day = z.iso.date()
const k = whole.min(1).max(1_000)

const thresholds = z.object({ kMean: k, kDist: k, kText: k })
const retention = z.object({ answerMonths: whole.min(0).max(1_000), decision: drafted(300) })

/** As it is worked on: what is not decided yet is null. */
const plan = z.object({
  mode: z.enum(modes).nullable(),
  group: z.enum(groups).nullable(),
  instrument: z.object({ id: instrumentId, version: whole.min(1) }).nullable(),
  period: z.object({ from: day, to: day }).nullable(),
  units: z.array(unitId).max(500),
  thresholds: thresholds.nullable(),
  background: z.array(itemId).max(3).nullable(),
  retention: retention.nullable(),
  closesOn: day.nullable(),
  /** Whose cards admit, in mode C. */
  study: studyId.nullish(),
})
export type WavePlanOutput = z.infer<typeof plan>

/** Only what can be carried through may be chosen. */
const planned = plan.extend({ mode: z.enum(modesInUse).nullable() })

export const waveSummary = z.object({
  wave: waveId,
  name: z.string(),
  state: z.enum(waveStates),
  /** Nobody has answered it: its answers are made up, for the example. */
  isInvented: z.boolean(),
  group: z.enum(groups).nullable(),
  mode: z.enum(modes).nullable(),
  closesOn: day.nullable(),
  closedOn: day.nullable(),
})
export type WaveSummary = z.infer<typeof waveSummary>

const rate = z.discriminatedUnion('is', [
  z.object({ is: z.literal('hidden') }),
  z.object({ is: z.literal('not-defined') }),
  z.object({ is: z.literal('beside') }),
  z.object({ is: z.enum(['exact', 'rounded']), percent: whole, asked: whole }),
])
export type RateOutput = z.infer<typeof rate>

export const waveDetail = z.object({
  wave: waveId,
  expectedVersion: whole,
  name: z.string(),
  state: z.enum(waveStates),
  isInvented: z.boolean(),
  /** The draft's; once it is active, what was frozen. */
  plan,
  gaps: z.array(z.enum(planGaps)),
  /** The lowest thresholds that may be chosen. */
  floor: thresholds,
  key: z.object({ need: whole, holders: whole, isRehearsed: z.boolean() }).nullable(),
  instrument: z.object({ title: z.string(), locales: z.array(z.string()) }).nullable(),
  /** The study whose cards admit, by its name; null in other modes. */
  study: z.object({ study: studyId, name: z.string() }).nullable(),
  /** 64 hex digits over everything that was promised; null while nothing is. */
  promised: z.string().nullable(),
  units: z.array(
    z.object({ unit: unitId, name: z.string(), slipsOut: whole, slipsReturned: whole, invited: whole, rate }),
  ),
  whole: rate,
  closedOn: day.nullable(),
  /** Closed with fewer answers than may ever be opened. */
  tooFew: z.boolean(),
  opened: z.object({ answers: whole, damaged: whole }).nullable(),
  voided: z.object({ reason: z.string() }).nullable(),
  /** What is deleted when, counted from the close. */
  due: z.array(z.object({ what: z.enum(['contacts', 'texts', 'answers']), on: day })),
  /** What has been destroyed: how many, on which day. */
  gone: z.array(z.object({ what: z.enum(destroyed), count: whole, on: day })),
  /** Where slips lead: `<address>/svara`. */
  address: z.string(),
  can: z.object({ run: z.boolean(), open: z.boolean() }),
})
export type WaveDetail = z.infer<typeof waveDetail>

const changingWave = { ...changing, wave: waveId, expectedVersion }
const standing = z.object({ version: whole, state: z.enum(waveStates) })
const passphrase = z.string().max(400)
const slips = { ...changingWave, unit: unitId, count }
const read = { verb: 'measure.read' } as const
const run = { verb: 'wave.run' } as const
const open = { verb: 'wave.open' } as const
const moved = ['not-found', 'stale-version', 'measurement.wave-wrong-state'] as const

export const waveEndpoints = {
  listWaves: endpoint({
    method: 'GET',
    path: '/api/a/:association/waves',
    summary: 'Waves, by name',
    input: z.object(inAssociation),
    output: z.object({ waves: z.array(waveSummary) }),
    access: read,
    errors: [],
  }),
  getWave: endpoint({
    method: 'GET',
    path: '/api/a/:association/waves/:wave',
    summary: 'One wave: its plan or what was promised, what it lacks, slips and response rate by unit',
    input: z.object({ ...inAssociation, wave: waveId }),
    output: waveDetail,
    access: read,
    errors: ['not-found'],
  }),
  createWave: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves',
    summary: 'Begin to plan a wave',
    input: z.object({ ...changing, name: written(200), plan: planned }),
    output: z.object({ wave: waveId, version: whole }),
    access: run,
    errors: [],
  }),
  editWave: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/edit',
    summary: 'Change the plan of a wave that is not active yet',
    input: z.object({ ...changingWave, name: written(200), plan: planned }),
    output: standing,
    access: run,
    errors: moved,
  }),
  cancelWave: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/cancel',
    summary: 'Give up a wave that was never active; a key made for it goes with it',
    input: z.object(changingWave),
    output: standing,
    access: run,
    errors: moved,
  }),
  makeWaveKey: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/key',
    summary: 'Make the key that answers are sealed with, wrapped by passphrases that are kept nowhere',
    input: z.object({
      ...changingWave,
      need: whole.min(1).max(5),
      holders: z
        .array(z.object({ name: written(200), passphrase }))
        .min(1)
        .max(5),
    }),
    output: standing,
    access: open,
    errors: [...moved, 'measurement.passphrase-weak'],
  }),
  rehearseWaveKey: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/rehearse',
    summary: 'Open a sealed dummy with the passphrases, as the answers will be opened',
    input: z.object({ ...changingWave, passphrases: z.array(passphrase).max(5) }),
    output: standing,
    access: open,
    errors: [...moved, 'measurement.passphrase-wrong', 'measurement.key-lost'],
  }),
  activateWave: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/activate',
    summary: 'Freeze everything that is promised and begin to take answers',
    input: z.object(changingWave),
    output: standing,
    access: open,
    errors: [...moved, 'measurement.wave-incomplete', 'measurement.unit-unknown', 'measurement.key-lost'],
  }),
  makeSlips: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/slips',
    summary: 'Make slips for one unit; their codes are told once and stored nowhere',
    input: z.object(slips),
    output: standing.extend({ codes: z.array(z.string()) }),
    access: run,
    errors: [...moved, 'measurement.slips-too-many', 'measurement.unit-unknown', 'measurement.key-away'],
  }),
  returnSlips: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/returned',
    summary: 'Write down how many slips a unit never gave out',
    input: z.object(slips),
    output: standing,
    access: run,
    errors: [...moved, 'measurement.unit-unknown', 'invalid-input'],
  }),
  closeWave: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/close',
    summary: 'Take no more answers',
    input: z.object(changingWave),
    output: standing,
    access: open,
    errors: moved,
  }),
  voidWave: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/void',
    summary: 'Annul a wave with a reason: its answers are destroyed unread',
    input: z.object({ ...changingWave, reason: drafted(500) }),
    output: standing,
    access: open,
    errors: [...moved, 'measurement.reason-missing'],
  }),
  openWave: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/open',
    summary: 'Open the answers of a closed wave; too few are destroyed unread',
    input: z.object({ ...changingWave, passphrases: z.array(passphrase).max(5) }),
    output: standing,
    access: open,
    errors: [
      ...moved,
      'measurement.passphrase-wrong',
      'measurement.key-lost',
      'measurement.keying-waits',
      'measurement.instrument-changed',
    ],
  }),
}
