import type { ItemId, MeasurePointId, ProposalId, ProtocolId } from '#domain/kernel/id.ts'
import type { Group } from '../group.ts'

/** The indicator that is measured, as it was adopted. */
export type EntryRef = Readonly<{
  protocol: ProtocolId
  v: number
  no: number
  proposal: ProposalId
  proposalV: number
}>

/** Prose shown with every value. */
export type Prose = Readonly<{ sv: string; en: string }>

export type Criterion = Readonly<{ id: string; text: string }>

export const populations = ['consenting', 'all'] as const
/** SUS has two: those who consented, and all incl. anonymous and by volume. Never mixed in one series. */
export type Population = (typeof populations)[number]

export const kpiGenders = ['T', 'K', 'M'] as const
export const kpiSums = ['same', 'sum'] as const

export type Source =
  | Readonly<{ kind: 'item'; item: ItemId | null; itemVersion: number; group: Group | null }>
  | Readonly<{
      kind: 'kolada'
      kpi: string
      gender: (typeof kpiGenders)[number]
      /** `same`: all municipalities carry one value, taken once. `sum`: counts that are added. */
      across: (typeof kpiSums)[number]
    }>
  | Readonly<{ kind: 'register'; system: string; population: Population }>
  | Readonly<{ kind: 'document'; criteria: readonly Criterion[]; maxAgeMonths: number }>

export const sourceKinds = ['item', 'kolada', 'register', 'document'] as const satisfies Source['kind'][]
export const directions = ['high', 'low', 'none'] as const
export type Direction = (typeof directions)[number]
export const pointUnits = ['percent', 'mean', 'count', 'yesno'] as const
export const comparisons = [
  'none',
  'baseline_wave',
  'retrospective_pair',
  'change_item',
  'register_series',
] as const

export type Target = Readonly<{ value: number; year: number; decidedBy: string }>
export type Caveat = Readonly<{ fromYear: number; text: string }>

/** How one indicator is measured (*mätpunkt*). Years are whole; `validTo` is the last one. */
export type PointContent = Readonly<{
  title: string
  owner: string
  definition: Prose
  numerator: Prose
  denominator: Prose
  source: Source
  /** Which options count, where the unit is a share of answers; one scale may count differently in two points. */
  countedOptions: readonly string[]
  direction: (typeof directions)[number]
  unit: (typeof pointUnits)[number]
  target: Target | null
  validFrom: number
  validTo: number | null
  comparison: (typeof comparisons)[number]
  /** Why an indicator that compares with before is measured without a baseline all the same. */
  noBaselineReason: string | null
  caveats: readonly Caveat[]
}>

export const pointStates = ['draft', 'approved', 'retired'] as const
export type PointState = (typeof pointStates)[number]

export type MeasurePoint = Readonly<{
  id: MeasurePointId
  v: number
  state: PointState
  /** Null: the association's own, and never part of the core. */
  entry: EntryRef | null
  /** The last year it was measured, and what took its place: never comparable, no line is drawn across. */
  retirement: Readonly<{ lastYear: number; successor: MeasurePointId | null }> | null
  content: PointContent
}>

/** A year that it is meant for. */
export const isValidIn = ({ content, retirement }: MeasurePoint, year: number): boolean =>
  content.validFrom <= year &&
  (content.validTo === null || year <= content.validTo) &&
  (retirement === null || year <= retirement.lastYear)
