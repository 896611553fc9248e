import type { ReadTx, Subject, WriteTx } from '#application/ports.ts'

type Words = Readonly<{ says: readonly string[]; shown: string }>

/** Where a source says two things: both readings in each language, and which one is shown. */
export type SourceNote = Readonly<{ code: string; words: Readonly<{ sv: Words; en: Words }> }>

export type NoteStore = Readonly<{
  /** By code. */
  about(tx: ReadTx, subject: Pick<Subject, 'type' | 'id'>): Promise<readonly SourceNote[]>
  add(
    tx: WriteTx,
    notes: readonly Readonly<{ subject: Pick<Subject, 'type' | 'id'>; note: SourceNote }>[],
  ): Promise<void>
}>
