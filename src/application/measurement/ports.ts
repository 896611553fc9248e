import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { InstrumentId, ItemId } from '#domain/kernel/id.ts'
import type { Instrument } from '#domain/measurement/instrument/instrument.ts'
import type { Item } from '#domain/measurement/instrument/item.ts'
import type { LockedItem, LockedItems } from '#domain/measurement/instrument/succession.ts'

/** A locked copy, without its content. */
export type LockedVersion = Readonly<{
  v: number
  /** 64 hex digits. */
  hash: string
  items: number
  lockedAt: Date
  lockedBy: string
}>

/** What is worked on, and what is locked. */
export type InstrumentRecord = Readonly<{
  id: InstrumentId
  title: string
  /** Goes up with every change, so that two people do not write over each other. */
  revision: number
  draft: Instrument | null
  /** Oldest first. */
  versions: readonly LockedVersion[]
}>

export type InstrumentStore = Readonly<{
  list(tx: ReadTx): Promise<readonly InstrumentRecord[]>
  find(tx: ReadTx, instrument: InstrumentId): Promise<InstrumentRecord | null>
  lock(tx: WriteTx, instrument: InstrumentId): Promise<InstrumentRecord | null>
  save(tx: WriteTx, record: Omit<InstrumentRecord, 'versions'>): Promise<void>
  /** Only where nothing of it is locked. */
  remove(tx: WriteTx, instrument: InstrumentId): Promise<void>
  version(tx: ReadTx, instrument: InstrumentId, v: number): Promise<Instrument | null>
  /** Can never be changed or taken back. */
  addVersion(tx: WriteTx, locked: LockedVersion, content: Instrument): Promise<void>
  /** Every locked version of these items, oldest first. */
  lockedItems(tx: ReadTx, items: readonly ItemId[]): Promise<LockedItems>
  /** Can never be changed or taken back. */
  addItems(tx: WriteTx, items: readonly (LockedItem & Readonly<{ item: Item }>)[]): Promise<void>
}>
