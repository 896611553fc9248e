import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { Happening } from '#contract/kernel.ts'
import type { Conference } from '#domain/consensus/conference.ts'
import type { AssociationId, BankId, ConferenceId } from '#domain/kernel/id.ts'

/** A conference with what belongs to it but decides nothing. */
export type ConferenceRecord = Readonly<{
  conference: Conference
  place: string | null
  beginsOn: string | null
  freeSeats: boolean
  /** Six characters, on the wall. */
  code: string
  /** How often cards were exchanged: phones that see it rise ask whether their own still holds. */
  cardsReplaced: number
  isInvented: boolean
}>

export type ConferenceStore = Readonly<{
  /** Latest first. */
  list(tx: ReadTx): Promise<readonly ConferenceRecord[]>
  find(tx: ReadTx, conference: ConferenceId): Promise<ConferenceRecord | null>
  lock(tx: WriteTx, conference: ConferenceId): Promise<ConferenceRecord | null>
  add(tx: WriteTx, record: ConferenceRecord): Promise<void>
  save(tx: WriteTx, record: ConferenceRecord): Promise<void>
  /** False where another conference of the installation has the code. */
  reserveCode(tx: WriteTx, code: string, conference: ConferenceId): Promise<boolean>
  /** The association's bank; made where there is none yet. */
  bank(tx: WriteTx): Promise<BankId>
}>

/** Where a conference code leads, for those who come before an association is known. */
export type FindCode = (
  code: string,
) => Promise<Readonly<{ association: AssociationId; conference: ConferenceId }> | null>

/** Whose conference it is: a public address names no association. */
export type FindHome = (conference: ConferenceId) => Promise<AssociationId | null>

/** What the audit trail tells about one conference, latest first. */
export type History = Readonly<{
  within(tx: ReadTx, within: string, limit: number): Promise<readonly Happening[]>
}>
