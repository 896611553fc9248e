import type { ImportField, ImportRow } from '#domain/consensus/proposal-import.ts'

export type ImportFile = Readonly<{ name: string; base64: string }>

export type ReadTable = Readonly<{
  format: 'csv' | 'xlsx' | 'text'
  encoding: 'utf-8' | 'utf-16' | 'windows-1252' | null
  separator: ';' | ',' | '\t' | '|' | null
  sheets: readonly string[]
  sheet: string | null
  header: readonly string[] | null
  rows: readonly ImportRow[]
  columns: readonly ImportField[]
}>

/** Reads a file, or what was pasted, as a table. Throws `consensus.import-unreadable` where it is none. */
export type ReadImport = (
  source: Readonly<{ file: ImportFile | null; pasted: string | null; sheet: string | null }>,
) => Promise<ReadTable>
