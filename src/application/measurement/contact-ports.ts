import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { AssociationId, ContactId, WaveId } from '#domain/kernel/id.ts'
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
  /** Those who have no code yet: whom a reminder goes to. */
  unfetched(tx: ReadTx, wave: WaveId): Promise<readonly Contact[]>
  /** Who has fetched a code is known only while somebody may be reminded. */
  forgetFetched(tx: WriteTx, wave: WaveId): Promise<void>
  /** The list, with what was sent to it and who has fetched a code; how many they were. */
  removeAll(tx: WriteTx, wave: WaveId): Promise<number>
}>

/** A signature that somebody on the list has been given, and the hash of what it was given on. */
export type FetchedToken = Readonly<{ blindedHash: Uint8Array; blindSignature: Uint8Array }>

/**
 * Keeps the first signature of each person and answers with the one that is kept, once it is on disk; null where the
 * wave takes no answers any more, or the person is not on its list as it was asked.
 */
export type TokenDesk = Readonly<{
  keep(
    asked: FetchedToken &
      Readonly<{ association: AssociationId; wave: WaveId; contact: ContactId; email: string }>,
  ): Promise<FetchedToken | null>
}>

/** `sending` that stays is one that nobody knows whether it went. */
export type LetterState = 'waiting' | 'sending' | 'sent' | 'failed'

export type ClaimedLetter = Contact & Readonly<{ wave: WaveId; round: number }>

/** Letters to those on the list: round 0 invites, the others remind. What is queued is sent by whoever claims it. */
export type LetterStore = Readonly<{
  list(
    tx: ReadTx,
    wave: WaveId,
  ): Promise<readonly Readonly<{ contact: ContactId; round: number; state: LetterState }>[]>
  queue(tx: WriteTx, wave: WaveId, round: number, contacts: readonly ContactId[]): Promise<void>
  /** Letters that did not go are to be tried again; how many. */
  retry(tx: WriteTx, wave: WaveId): Promise<number>
  /** Nothing has been sent to somebody whose address was wrong. */
  forget(tx: WriteTx, wave: WaveId, contact: ContactId): Promise<void>
  /** One that waits, in a wave under way, now in this caller's hands and nobody else's. */
  claim(tx: WriteTx): Promise<ClaimedLetter | null>
  settle(tx: WriteTx, letter: ClaimedLetter, state: 'sent' | 'failed'): Promise<void>
  /** After a stop: what was in somebody's hands then. */
  giveUp(tx: WriteTx): Promise<void>
}>

export type WaveLetter = Readonly<{
  kind: 'wave-invitation' | 'wave-reminder'
  to: string
  /** Who asks, and in which wave. */
  asker: string
  name: string
  closesOn: string
  link: string
}>

/** False when the mail server did not take it. */
export type WavePost = (letter: WaveLetter) => Promise<boolean>
