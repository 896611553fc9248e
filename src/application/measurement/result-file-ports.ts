import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { FileAbout, ResultFormat } from '#contract/measurement/result-file.ts'
import type { AccountId } from '#domain/kernel/id.ts'
import type { FigureRow, FigureWave } from './figure-row.ts'

/** What somebody asked for. What is in the file is read as it is fetched. */
export type FileFacts = Readonly<{ format: ResultFormat; about: FileAbout; name: string }>

export type FileOrder = Readonly<{
  id: string
  facts: FileFacts
  at: Date
  by: string
  /** Null for a guest. */
  account: AccountId | null
}>

export type ResultFileStore = Readonly<{
  add(tx: WriteTx, order: FileOrder): Promise<void>
  find(tx: ReadTx, id: string): Promise<FileOrder | null>
}>

/** What stands over a file's lines. */
export type FileHead = Readonly<{
  association: string
  /** The wave or the measure point; empty for all there is. */
  title: string
  madeOn: string
  waves: readonly FigureWave[]
}>

export type MadeFile = Readonly<{
  /** With its ending. */
  name: string
  mediaType: string
  bytes: AsyncIterable<Uint8Array>
}>

/** Writes lines as they come, in one format; nothing is made faster than it is taken. */
export type WriteResultFile = (
  format: ResultFormat,
  file: Readonly<{ name: string; head: FileHead; rows: () => AsyncIterable<FigureRow> }>,
) => MadeFile
