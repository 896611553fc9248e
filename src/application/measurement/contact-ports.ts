import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { ContactId, WaveId } from '#domain/kernel/id.ts'
import type { NewContact } from '#domain/measurement/wave/contact-list.ts'

export type Contact = NewContact & Readonly<{ id: ContactId }>

/** Whom a wave asks. Personal data: in no backup, and deleted on the day that was promised. */
export type ContactStore = Readonly<{
  /** By address. */
  list(tx: ReadTx, wave: WaveId): Promise<readonly Contact[]>
  find(tx: ReadTx, wave: WaveId, contact: ContactId): Promise<Contact | null>
  add(tx: WriteTx, wave: WaveId, contacts: readonly Contact[]): Promise<void>
  change(tx: WriteTx, wave: WaveId, contact: Contact): Promise<void>
  /** How many were there. */
  remove(tx: WriteTx, wave: WaveId, contacts: readonly ContactId[]): Promise<number>
  /** The list, with what was sent to it and who has fetched a code; how many they were. */
  removeAll(tx: WriteTx, wave: WaveId): Promise<number>
}>
