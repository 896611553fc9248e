import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import type { WaveState } from '#domain/measurement/wave/wave.ts'

/** One keying, under lock and key: nothing in it can be read without the wave's slip key. */
export type SealedKeying = Readonly<{ by: string; sealed: Uint8Array }>

export type PaperDraft = Readonly<{
  slip: Uint8Array
  first: SealedKeying
  second: SealedKeying | null
}>

export type PaperCount = Readonly<{ forms: number; fields: number; differing: number }>

export type PaperStore = Readonly<{
  /** Where the wave stands; it cannot be closed to papers until the transaction ends. */
  hold(tx: WriteTx, wave: WaveId): Promise<WaveState | null>
  /** Of a form number: whether there is a slip by it, and whether it has been used. */
  slip(tx: ReadTx, wave: WaveId, slip: Uint8Array): Promise<'free' | 'used' | 'unknown'>
  list(tx: ReadTx, wave: WaveId): Promise<readonly PaperDraft[]>
  find(tx: ReadTx, wave: WaveId, slip: Uint8Array): Promise<PaperDraft | null>
  lock(tx: WriteTx, wave: WaveId, slip: Uint8Array): Promise<PaperDraft | null>
  save(tx: WriteTx, wave: WaveId, draft: PaperDraft): Promise<void>
  remove(tx: WriteTx, wave: WaveId, slip: Uint8Array): Promise<void>
  count(tx: ReadTx, wave: WaveId): Promise<PaperCount>
  addCount(tx: WriteTx, wave: WaveId, more: PaperCount): Promise<void>
}>

/** What a keying is locked for: nothing kept of one paper opens as another's. */
export type PaperBox = Readonly<{
  wave: WaveId
  slip: Uint8Array
  slipKey: Uint8Array
  turn: 'first' | 'second'
}>

export type PaperSeals = Readonly<{
  seal(box: PaperBox, text: string): Uint8Array
  /** Null where it was not sealed for this. */
  open(box: PaperBox, sealed: Uint8Array): string | null
}>
