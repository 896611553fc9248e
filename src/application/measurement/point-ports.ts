import type { Indicator } from '#application/consensus/index.ts'
import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { MeasurePointId } from '#domain/kernel/id.ts'
import type { DocumentCheck } from '#domain/measurement/point/document-check.ts'
import type { MeasurePoint, Source } from '#domain/measurement/point/measure-point.ts'
import type { SourceFacts } from '#domain/measurement/point/readiness.ts'
import type { RegisterRow } from '#domain/measurement/point/register-row.ts'

/** A version with what belongs to it but decides nothing. */
export type PointRecord = Readonly<{
  point: MeasurePoint
  /** Rises each time the draft is saved, so that nobody writes over another's. */
  revision: number
  approvedAt: Date | null
  approvedBy: string | null
}>

export type CheckRecord = Readonly<{ point: MeasurePointId; check: DocumentCheck }>

export type PointStore = Readonly<{
  /** Every version, the oldest of each point first. */
  list(tx: ReadTx): Promise<readonly PointRecord[]>
  versions(tx: ReadTx, point: MeasurePointId): Promise<readonly PointRecord[]>
  /** The same, with everybody else held back until the transaction ends. */
  lock(tx: WriteTx, point: MeasurePointId): Promise<readonly PointRecord[]>
  save(tx: WriteTx, record: PointRecord): Promise<void>
  /** Holds back every other entry of register counts until the transaction ends. */
  lockRegister(tx: WriteTx): Promise<void>
  /** Every revision, the oldest first. */
  rows(tx: ReadTx): Promise<readonly RegisterRow[]>
  addRows(tx: WriteTx, rows: readonly RegisterRow[]): Promise<void>
  /** The oldest first. */
  checks(tx: ReadTx): Promise<readonly CheckRecord[]>
  addCheck(tx: WriteTx, record: CheckRecord, id: string): Promise<void>
}>

/** What others know of where measure points get their values. */
export type SourceKnowledge = Readonly<{
  /** Null: no such question in any form yet. */
  item(tx: ReadTx, source: Extract<Source, { kind: 'item' }>): Promise<SourceFacts['item']>
  /** Null: not fetched yet. */
  kpi(tx: ReadTx, source: Extract<Source, { kind: 'kolada' }>): Promise<SourceFacts['kpi']>
  /** Null: the association keeps no list of units yet. */
  units(tx: ReadTx): Promise<readonly string[] | null>
}>

export type ReadIndicators = (tx: ReadTx) => Promise<readonly Indicator[]>
