import type { CutNameOutput, RateOutput } from '#contract/measurement/result.ts'
import type { MeasurePointId, WaveId } from '#domain/kernel/id.ts'
import type { Group } from '#domain/measurement/group.ts'
import type { Help } from '#domain/measurement/instrument/answer-set.ts'
import type { Missing } from '#domain/measurement/missing.ts'
import type { Mode } from '#domain/measurement/mode.ts'
import type { HiddenBecause } from '#domain/measurement/result/released-cell.ts'

/** What a line of a file is about. */
export const figureKinds = ['share', 'mean', 'option', 'missing', 'pair', 'help', 'answers', 'rate'] as const
export type FigureKind = (typeof figureKinds)[number]

/** A figure as it was let out. What is protected is in it in no form: only why, and which wider group is shown. */
export type ExportedFigure =
  | Readonly<{ state: 'share'; x: number; n: number; low: number; high: number }>
  | Readonly<{ state: 'atMost5' | 'atLeast95'; n: number }>
  /** A number of people that is no share of anything. */
  | Readonly<{ state: 'count'; x: number }>
  | Readonly<{ state: 'mean'; n: number; mean: number; sd: number | null }>
  | Readonly<{ state: 'rate'; rate: Exclude<RateOutput, { is: 'hidden' }> }>
  | Readonly<{ state: 'hidden'; because: HiddenBecause | 'distribution'; instead: CutNameOutput | null }>

export type FigureWave = Readonly<{
  id: WaveId
  name: string
  group: Group
  mode: Mode
  from: string
  to: string
  releasedOn: string
}>

export type FigureQuestion = Readonly<{
  key: string
  item: string
  version: number
  text: string
  /** The earlier of a pair. */
  before: string | null
  /** The questions that decided who was asked. */
  base: readonly string[]
  isDraft: boolean
}>

export type FigurePoint = Readonly<{
  id: MeasurePointId
  v: number
  title: string
  indicatorNo: number | null
  definition: string
  numerator: string
  denominator: string
}>

/** Which answer a line counts. */
export type FigureLabel =
  | Readonly<{ is: 'option'; code: string; label: string }>
  | Readonly<{ is: 'missing'; why: Missing }>
  | Readonly<{ is: 'help'; help: Help }>
  | Readonly<{ is: 'pair'; change: 'fallen' | 'same' | 'risen' }>

/** One line of a file: one figure about one group in one wave. */
export type FigureRow = Readonly<{
  wave: FigureWave
  cut: Readonly<{ no: number; name: CutNameOutput }>
  kind: FigureKind
  question: FigureQuestion | null
  point: FigurePoint | null
  label: FigureLabel | null
  figure: ExportedFigure
  isInvented: boolean
}>
