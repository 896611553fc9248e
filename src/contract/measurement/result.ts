import { z } from 'zod'
import { groups } from '#domain/measurement/group.ts'
import { helps } from '#domain/measurement/instrument/answer-set.ts'
import { missings } from '#domain/measurement/missing.ts'
import { modes } from '#domain/measurement/mode.ts'
import { directions, pointUnits } from '#domain/measurement/point/measure-point.ts'
import { differences } from '#domain/measurement/result/comparable.ts'
import { waveStates } from '#domain/measurement/wave/wave.ts'
import { reviewStates } from '#domain/measurement/written-answer/review.ts'
import { sensitiveKinds } from '#domain/measurement/written-answer/sensitive.ts'
import { endpoint } from '../endpoint.ts'
import {
  associationId,
  changing,
  done,
  expectedVersion,
  inAssociation,
  measurePointId,
  subject,
  unitId,
  waveId,
} from '../kernel.ts'
import { itemId } from './instrument-content.ts'

const whole = z.number().int()

const because = z.enum(['too-few', 'all-alike', 'sibling', 'difference', 'combination'])
export type BecauseOutput = z.infer<typeof because>

/** A figure as far as it has been let out; `instead` is the number of the wider group that is shown. */
export const pointValue = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('share'),
    x: whole,
    n: whole,
    percent: whole,
    /** 0..1, Wilson's at 95 %. */
    low: z.number(),
    high: z.number(),
  }),
  z.object({ state: z.enum(['atMost5', 'atLeast95']), n: whole }),
  z.object({ state: z.literal('mean'), n: whole, mean: z.number(), sd: z.number().nullable() }),
  z.object({ state: z.literal('hidden'), because, instead: whole.nullable() }),
  /** The wave did not ask it, or not of this group. */
  z.object({ state: z.literal('absent') }),
])
export type PointValueOutput = z.infer<typeof pointValue>

const change = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['first', 'hidden', 'new-question', 'same-people']) }),
  z.object({
    state: z.literal('tested'),
    method: z.enum(['chi-square', 'fisher', 'alike']),
    p: z.number(),
    /** Adjusted for all the changes of the page, by Holm. */
    adjustedP: z.number(),
    /** Later minus earlier, −1..1, with Newcombe's interval. */
    difference: z.number(),
    low: z.number(),
    high: z.number(),
    verdict: z.enum(['increase', 'decrease', 'uncertain']),
  }),
])
export type ChangeOutput = z.infer<typeof change>

const period = z.object({ from: z.string(), to: z.string() })
const rate = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['hidden', 'not-defined']) }),
  z.object({ is: z.enum(['exact', 'rounded']), percent: whole, asked: whole }),
])
export type RateOutput = z.infer<typeof rate>

const waveFacts = {
  wave: waveId,
  name: z.string(),
  group: z.enum(groups),
  mode: z.enum(modes),
  period,
  /** Nobody has answered it: its answers are made up, for the example. */
  isInvented: z.boolean(),
}

const resultWave = z.object({
  ...waveFacts,
  /** A day. */
  releasedOn: z.string(),
  answers: whole.nullable(),
  rate,
})
export type ResultWave = z.infer<typeof resultWave>

const indicator = z.object({
  no: whole,
  level: z.enum(['core', 'extended']),
  text: z.string().nullable(),
  isInvented: z.boolean(),
})

const pointFacts = {
  point: measurePointId,
  v: whole,
  title: z.string(),
  group: z.enum(groups),
  unit: z.enum(pointUnits),
  direction: z.enum(directions),
  /** The project's own wording, never tried on those who answer. */
  isDraft: z.boolean(),
  indicator: indicator.nullable(),
}

const seriesValue = z.object({
  wave: waveId,
  name: z.string(),
  isInvented: z.boolean(),
  key: z.string(),
  value: pointValue,
})
export type SeriesValueOutput = z.infer<typeof seriesValue>

const pointSeries = z.object({ ...pointFacts, series: z.array(seriesValue), change })
export type PointSeries = z.infer<typeof pointSeries>

export const resultOverview = z.object({
  waves: z.array(resultWave),
  /** Opened and not released yet. */
  waiting: z.array(z.object({ wave: waveId, name: z.string(), state: z.enum(['opened', 'reviewed']) })),
  points: z.array(pointSeries),
  can: z.object({ review: z.boolean(), release: z.boolean() }),
})
export type ResultOverview = z.infer<typeof resultOverview>

/** `label` is null for those who gave no answer. */
const backgroundAnswer = z.object({ question: z.string(), label: z.string().nullable() })
export type BackgroundAnswer = z.infer<typeof backgroundAnswer>

const cutName = z.discriminatedUnion('is', [
  z.object({ is: z.literal('all') }),
  z.object({ is: z.literal('unit'), unit: unitId, name: z.string() }),
  z.object({
    is: z.literal('units'),
    names: z.array(z.string()),
    /** The background answer of those it speaks of; null for everybody in the units. */
    among: backgroundAnswer.nullable(),
  }),
  z.object({ is: z.literal('background'), ...backgroundAnswer.shape }),
])
export type CutNameOutput = z.infer<typeof cutName>

const counts = z.object({
  options: z.array(z.object({ label: z.string(), counted: z.boolean(), x: whole.nullable() })),
  missing: z.array(z.object({ why: z.enum(missings), x: whole })),
})
export type CountsOutput = z.infer<typeof counts>

const pairValue = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    n: whole,
    improved: whole,
    same: whole,
    worse: whole,
    means: z.object({ before: z.number(), now: z.number() }).nullable(),
    /** Of the exact sign test. */
    p: z.number(),
  }),
  z.object({ state: z.literal('hidden'), because, instead: whole.nullable() }),
])
export type PairOutput = z.infer<typeof pairValue>

const cutValue = z.object({
  no: whole,
  name: cutName,
  value: pointValue,
  mean: z.object({ mean: z.number(), sd: z.number().nullable() }).nullable(),
  counts: counts.nullable(),
  pair: pairValue.nullable(),
  /** Mode C: what became of the answers of the same people since an earlier wave. */
  since: pairValue.nullable(),
})
export type CutValue = z.infer<typeof cutValue>

const pointWave = z.object({
  ...resultWave.shape,
  /** Item and version: a line is drawn between two waves only where it is the same. */
  key: z.string(),
  question: z.string(),
  before: z.string().nullable(),
  /** Mode C: the earlier wave that `since` is counted from. */
  sinceName: z.string().nullable(),
  /** Who was asked; the answers that let somebody on, none where the condition is more than that. */
  base: z.array(z.object({ text: z.string(), answers: z.array(z.string()) })),
  /** Who held the pen; null where they are too few to tell. */
  help: z.array(z.object({ help: z.enum(helps), x: whole })).nullable(),
  node: subject,
  cuts: z.array(cutValue),
})
export type PointWave = z.infer<typeof pointWave>

export const pointResult = z.object({
  ...pointFacts,
  definition: z.string(),
  numerator: z.string(),
  denominator: z.string(),
  owner: z.string(),
  caveats: z.array(z.object({ fromYear: whole, text: z.string() })),
  target: z.object({ value: z.number(), year: whole, decidedBy: z.string() }).nullable(),
  change,
  waves: z.array(pointWave),
  /** Waves whose figure has been released to other associations. */
  others: z.array(waveId),
  can: z.object({ publish: z.boolean() }),
})
export type PointResult = z.infer<typeof pointResult>

const passage = z.object({ from: whole.min(0), to: whole.min(0) })

const reviewText = z.object({
  text: z.string(),
  own: z.string(),
  shown: z.string().nullable(),
  review: z.enum(reviewStates),
  found: z.array(passage.extend({ kind: z.enum(sensitiveKinds) })),
})
export type ReviewTextOutput = z.infer<typeof reviewText>

const unitOutput = z.object({ unit: unitId, name: z.string() })

export const waveResult = z.object({
  ...waveFacts,
  state: z.enum(waveStates),
  version: whole,
  kMean: whole,
  kDist: whole,
  kText: whole,
  answers: whole.nullable(),
  damaged: whole.nullable(),
  /** For those who review; null for others, and in every other state than opened. */
  review: z
    .object({
      left: whole,
      questions: z.array(
        z.object({ item: z.string(), question: z.string(), texts: z.array(reviewText), tooFew: z.boolean() }),
      ),
    })
    .nullable(),
  /** Null until the wave has been released. */
  release: z
    .object({
      releasedOn: z.string(),
      by: z.string(),
      cuts: z.array(z.object({ no: whole, name: cutName, answers: whole.nullable(), rate })),
      texts: z.array(z.object({ question: z.string(), texts: z.array(z.string()) })),
      units: z.array(unitOutput),
      /** Asked, but never shown as figures: numbers, days and years. */
      notCounted: z.array(z.string()),
      background: z.array(
        z.object({
          item: itemId,
          question: z.string(),
          codes: z.array(z.object({ code: z.string(), label: z.string() })),
        }),
      ),
    })
    .nullable(),
  /** What was let out, act by act; null for those who may not read the ledger. */
  ledger: z
    .array(
      z.object({
        cut: whole,
        way: z.enum(['wave', 'cut', 'others']),
        at: z.string(),
        by: z.string(),
        figures: whole,
        distributions: whole,
      }),
    )
    .nullable(),
  can: z.object({ review: z.boolean(), release: z.boolean() }),
})
export type WaveResultOutput = z.infer<typeof waveResult>

const publishedFigure = z.object({
  association: associationId,
  associationName: z.string(),
  isOwn: z.boolean(),
  isInvented: z.boolean(),
  waveName: z.string(),
  title: z.string(),
  question: z.string(),
  options: z.array(z.string()),
  group: z.enum(groups),
  mode: z.enum(modes),
  period,
  help: z.array(z.object({ help: z.enum(helps), x: whole })).nullable(),
  value: pointValue,
})
export type PublishedFigureOutput = z.infer<typeof publishedFigure>

export const betweenAssociations = z.object({
  indicators: z.array(
    z.object({
      no: whole,
      indicator: z.string(),
      /** Each set holds figures that may be held against each other. */
      sets: z.array(z.object({ figures: z.array(publishedFigure), differs: z.array(z.enum(differences)) })),
    }),
  ),
})
export type BetweenAssociations = z.infer<typeof betweenAssociations>

const standing = z.object({ version: whole, state: z.enum(waveStates) })

const read = { verb: 'measure.read' } as const
const onWave = { ...inAssociation, wave: waveId }
const changingWave = { ...changing, wave: waveId, expectedVersion }
const stale = ['not-found', 'stale-version', 'measurement.wave-wrong-state'] as const

export const resultEndpoints = {
  getResults: endpoint({
    method: 'GET',
    path: '/api/a/:association/results',
    summary: 'Released values of every measure point, wave by wave, with the change between the last two',
    input: z.object(inAssociation),
    output: resultOverview,
    access: read,
    errors: [],
  }),
  getPointResult: endpoint({
    method: 'GET',
    path: '/api/a/:association/results/points/:point',
    summary: 'A measure point in every wave and group that has been let out, with distribution and rule',
    input: z.object({ ...inAssociation, point: measurePointId }),
    output: pointResult,
    access: read,
    errors: ['not-found', 'measurement.point-wrong-source'],
  }),
  getWaveResult: endpoint({
    method: 'GET',
    path: '/api/a/:association/results/waves/:wave',
    summary: 'From opened answers to released figures: written answers to read, groups let out, the ledger',
    input: z.object(onWave),
    output: waveResult,
    access: read,
    errors: ['not-found', 'measurement.wave-wrong-state'],
  }),
  reviewText: endpoint({
    method: 'POST',
    path: '/api/a/:association/results/waves/:wave/texts/:text',
    summary: 'Release a written answer, with or without passages blacked out, or withhold it',
    input: z.object({
      ...changingWave,
      text: z.uuid(),
      decision: z.enum(['released', 'withheld']),
      blackOut: z.array(passage).max(200),
    }),
    output: standing,
    access: { verb: 'wave.run' },
    errors: [...stale, 'measurement.text-unreadable'],
  }),
  finishReview: endpoint({
    method: 'POST',
    path: '/api/a/:association/results/waves/:wave/reviewed',
    summary: 'End the review of written answers: what was not released is gone',
    input: z.object(changingWave),
    output: standing,
    access: { verb: 'wave.run' },
    errors: [...stale, 'measurement.texts-wait'],
  }),
  releaseWave: endpoint({
    method: 'POST',
    path: '/api/a/:association/results/waves/:wave/release',
    summary:
      'Let the figures of a wave out: its declared groups, each judged by the ledger; never worked out again',
    input: z.object(changingWave),
    output: standing,
    access: { verb: 'wave.release' },
    errors: [...stale, 'measurement.answers-gone', 'measurement.instrument-changed'],
  }),
  releaseCut: endpoint({
    method: 'POST',
    path: '/api/a/:association/results/waves/:wave/cuts',
    summary: 'Let out one more group of a released wave, judged after everything that was let out before',
    input: z.object({
      ...changingWave,
      units: z.array(unitId).min(1).max(400),
      where: z.object({ item: itemId, code: z.string().max(32) }).nullable(),
    }),
    output: standing,
    access: { verb: 'wave.release' },
    errors: [
      ...stale,
      'measurement.release-reveals',
      'measurement.cut-shown',
      'measurement.unit-unknown',
      'measurement.item-unknown',
      'measurement.answers-gone',
    ],
  }),
  publishFigure: endpoint({
    method: 'POST',
    path: '/api/a/:association/results/points/:point/publish',
    summary: 'Let other associations read the figure of a core indicator in one wave',
    input: z.object({ ...changing, point: measurePointId, wave: waveId }),
    output: done,
    access: { verb: 'wave.release' },
    errors: ['measurement.not-core', 'measurement.figure-hidden'],
  }),
  getBetweenAssociations: endpoint({
    method: 'GET',
    path: '/api/a/:association/results/associations',
    summary:
      'Core figures that associations have let each other read, side by side where they may be compared',
    input: z.object(inAssociation),
    output: betweenAssociations,
    access: read,
    errors: [],
  }),
}
