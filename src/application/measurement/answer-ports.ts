import type { ReadTx } from '#application/ports.ts'
import type { AssociationId, UnitId, WaveId } from '#domain/kernel/id.ts'
import type { WaveBox } from './wave-ports.ts'

/** Whether a slip is there, and whether it has been used; nothing else is told of it. */
export type FindSlip = (tx: ReadTx, wave: WaveId, slip: Uint8Array) => Promise<'free' | 'used' | null>

/** What an association is called by those it asks. */
export type NameOf = (tx: ReadTx) => Promise<Readonly<{ name: string }>>

/**
 * An answer set without a slip made beforehand: `slip` takes its place, already spent, so that it is kept once. In mode
 * D it is the attempt itself; in mode B the token. `mark` names the attempt.
 */
export type HandedOpen = Readonly<{
  box: WaveBox
  length: number
  unit: UnitId
  slip: Uint8Array
  mark: Uint8Array
  set: string
}>

/** Answers when it is on disk, and not before. `before`: this very attempt is stored already; `used`: another is. */
export type OpenAnswerIntake = Readonly<{
  put(handed: HandedOpen): Promise<'stored' | 'before' | 'used' | 'closed'>
}>

export type Associations = () => Promise<readonly AssociationId[]>
