import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { AssociationId, MeasurePointId, WaveId } from '#domain/kernel/id.ts'
import type { Release } from '#domain/measurement/disclosure/ledger.ts'
import type { Help } from '#domain/measurement/instrument/answer-set.ts'
import type { Mode } from '#domain/measurement/mode.ts'
import type { Comparability } from '#domain/measurement/result/comparable.ts'
import type { UnitAnswers } from '#domain/measurement/result/cut.ts'
import type { PersonAnswers } from '#domain/measurement/result/panel.ts'
import type { PointValue } from '#domain/measurement/result/point-value.ts'
import type { WaveRelease, WaveResult } from '#domain/measurement/result/wave-release.ts'
import type { ReviewState, WrittenAnswer } from '#domain/measurement/written-answer/review.ts'

/** What was written freely, read by staff before anything of it is shown. */
export type TextStore = Readonly<{
  list(tx: ReadTx, wave: WaveId): Promise<readonly (WrittenAnswer & Readonly<{ shown: string | null }>)[]>
  /** Holds back others who read the same answer. */
  find(tx: WriteTx, wave: WaveId, text: string): Promise<WrittenAnswer | null>
  decide(
    tx: WriteTx,
    wave: WaveId,
    text: string,
    to: Readonly<{ review: ReviewState; shown: string | null }>,
  ): Promise<void>
  /** What was written goes; what somebody released of it stays. */
  finish(tx: WriteTx, wave: WaveId): Promise<void>
}>

/** Opened answers, one by one: they never leave the server. */
export type OpenedAnswers = Readonly<{
  sets(tx: ReadTx, wave: WaveId): Promise<readonly UnitAnswers[]>
  /** Mode C: with what the answers of one person are put together by. None in other modes. */
  people(tx: ReadTx, wave: WaveId): Promise<readonly PersonAnswers[]>
}>

/** The ways out of the ledger: the release of a wave, a group asked for later, and other associations. */
export const ways = ['wave', 'cut', 'others'] as const
export type Way = (typeof ways)[number]

export type LedgerEntry = Readonly<{
  no: number
  question: string
  kind: Release['kind']
  cut: number
  way: Way
  at: Date
  by: string
}>

export type ReleaseFacts = WaveRelease & Readonly<{ at: Date; by: string }>

/** Which rows are wanted: of one wave, those about everybody; and with which questions. */
export type ResultFilter = Readonly<{ wave?: WaveId; questions?: readonly string[]; wholeOnly?: true }>

export type PublishedFigure = Readonly<{
  association: AssociationId
  associationName: string
  wave: WaveId
  waveName: string
  point: MeasurePointId
  title: string
  indicator: string
  comparability: Comparability
  question: string
  options: readonly string[]
  period: WaveRelease['period']
  mode: Mode
  /** Who held the pen, in counts; null where they are too few to tell. */
  help: Readonly<Record<Help, number>> | null
  value: Extract<PointValue, { state: 'share' | 'atMost5' | 'atLeast95' }>
  isInvented: boolean
}>

export type ResultStore = Readonly<{
  add(tx: WriteTx, facts: ReleaseFacts): Promise<void>
  addResults(tx: WriteTx, results: readonly WaveResult[]): Promise<void>
  addEntries(tx: WriteTx, wave: WaveId, entries: readonly LedgerEntry[]): Promise<void>
  /** The wave that was held last comes last. */
  releases(tx: ReadTx): Promise<readonly ReleaseFacts[]>
  /** Groups of one wave after the one with the number, in order: a file reads them piece by piece. */
  resultsAfter(
    tx: ReadTx,
    wave: WaveId,
    after: number,
    filter: Readonly<{ most: number; questions?: readonly string[] }>,
  ): Promise<readonly WaveResult[]>
  /** In the order of the waves' ids and of the groups' numbers. */
  results(tx: ReadTx, filter: ResultFilter): Promise<readonly WaveResult[]>
  entries(tx: ReadTx, wave: WaveId): Promise<readonly LedgerEntry[]>
  publish(tx: WriteTx, figure: PublishedFigure, id: string, at: Date): Promise<boolean>
  /** Of every association: it is what they have let each other read. */
  published(tx: ReadTx): Promise<readonly PublishedFigure[]>
}>
