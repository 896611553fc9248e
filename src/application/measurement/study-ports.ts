import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { StudyId, UnitId, WaveId } from '#domain/kernel/id.ts'
import type { Study } from '#domain/measurement/study/study.ts'

/** A card as it is stored: which unit it was given out for, and a keyed hash of its code. */
export type StoredCard = Readonly<{ unit: UnitId; mark: Uint8Array }>

export type StudyStore = Readonly<{
  list(tx: ReadTx): Promise<readonly Study[]>
  find(tx: ReadTx, study: StudyId): Promise<Study | null>
  /** Holds back other acts on the study, and withdrawals from it. */
  lock(tx: WriteTx, study: StudyId): Promise<Study | null>
  add(tx: WriteTx, study: Study): Promise<void>
  save(tx: WriteTx, study: Study): Promise<void>
  /** In the order of their hashes. */
  cards(tx: ReadTx, study: StudyId): Promise<readonly StoredCard[]>
  addCards(tx: WriteTx, study: StudyId, cards: readonly StoredCard[]): Promise<void>
  hasCard(tx: ReadTx, study: StudyId, mark: Uint8Array): Promise<boolean>
  removeCard(tx: WriteTx, study: StudyId, mark: Uint8Array): Promise<void>
  /** What tells who has withdrawn, and nothing else of them. */
  withdrawn(tx: ReadTx, study: StudyId): Promise<readonly Uint8Array[]>
  addWithdrawn(tx: WriteTx, study: StudyId, mark: Uint8Array): Promise<void>
  /** Cards and withdrawals, gone; how many cards they were. */
  removeAll(tx: WriteTx, study: StudyId): Promise<number>
  /** A card's place in one wave, if nobody has answered with it; it counts no more among those asked. */
  dropUnspent(tx: WriteTx, wave: WaveId, slip: Uint8Array): Promise<void>
}>

/** What turns a card into a person's number: a file, outside the database and its backups. */
export type StudyKeys = Readonly<{
  make(study: StudyId): Promise<void>
  key(study: StudyId): Promise<Uint8Array | null>
  destroy(study: StudyId): Promise<void>
}>
