import type { ReadTx } from '#application/ports.ts'
import type { AssociationId, UnitId, WaveId } from '#domain/kernel/id.ts'
import type { WaveBox } from './wave-ports.ts'

/** Whether a slip is there, and whether it has been used; nothing else is told of it. */
export type FindSlip = (tx: ReadTx, wave: WaveId, slip: Uint8Array) => Promise<'free' | 'used' | null>

/** What an association is called by those it asks. */
export type NameOf = (tx: ReadTx) => Promise<Readonly<{ name: string }>>

/** An answer set without a slip (mode D): `attempt` takes the slip's place, so that it is kept once. */
export type HandedOpen = Readonly<{
  box: WaveBox
  length: number
  unit: UnitId
  attempt: Uint8Array
  set: string
}>

/** Answers when it is on disk, and not before. `before`: this very attempt is stored already. */
export type OpenAnswerIntake = Readonly<{ put(handed: HandedOpen): Promise<'stored' | 'before' | 'closed'> }>

export type Associations = () => Promise<readonly AssociationId[]>
