import { z } from 'zod'
import { importFields, lookingFaults, stoppingFaults } from '#domain/consensus/proposal-import.ts'
import { proposalId } from '../kernel.ts'
import { placingInput } from './proposal.ts'

export const importField = z.enum(importFields)
export type ImportField = z.infer<typeof importField>

const cell = z.string().max(20_000)
const row = z.array(cell).max(60)

/** Either a file, as base64, or what was pasted. */
export const importSource = {
  file: z.object({ name: z.string().max(255), base64: z.string().max(7_000_000) }).nullable(),
  pasted: z.string().max(2_000_000).nullable(),
  /** The sheet of a workbook; null: the first one that holds anything. */
  sheet: z.string().max(255).nullable(),
}

/** A file read as a table, with nothing thrown away. */
export const importTable = z.object({
  format: z.enum(['csv', 'xlsx', 'text']),
  encoding: z.enum(['utf-8', 'utf-16', 'windows-1252']).nullable(),
  separator: z.enum([';', ',', '\t', '|']).nullable(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  /** The headings, where the first row is one. */
  header: row.nullable(),
  rows: z.array(z.object({ line: z.number().int(), cells: row })),
  /** What each column seems to be. */
  columns: z.array(importField),
})
export type ImportTable = z.infer<typeof importTable>

/** The table as the person wants it read. */
export const importPlan = {
  name: z.string().trim().max(255),
  columns: z.array(importField).max(60),
  rows: z.array(z.object({ line: z.number().int(), cells: row })).max(2000),
  /** For rows that do not say. */
  kindOtherwise: placingInput.kind.nullable(),
  /** For rows that name no source. */
  citationOtherwise: z.string().trim().max(500).nullable(),
}

export const importFaultCode = z.enum([...stoppingFaults, ...lookingFaults])
export type ImportFaultCode = z.infer<typeof importFaultCode>

export const importPreviewRow = z.object({
  line: z.number().int(),
  state: z.enum(['ready', 'look', 'stopped']),
  faults: z.array(
    z.object({
      code: importFaultCode,
      field: importField.nullable(),
      /** The words at fault, or what it is like. */
      words: z.string(),
      proposal: proposalId.nullable(),
      /** The line in the file that it is like. */
      line: z.number().int().nullable(),
    }),
  ),
  proposal: z.object({
    originalNo: z.number().int().nullable(),
    kind: placingInput.kind.nullable(),
    perspective: placingInput.perspective,
    category: z.string().nullable(),
    text: z.string().nullable(),
    shortName: z.string().nullable(),
    explanation: z.string().nullable(),
    easyText: z.string().nullable(),
    citation: z.string().nullable(),
    page: z.string().nullable(),
    party: z.string().nullable(),
  }),
})
export type ImportPreviewRow = z.infer<typeof importPreviewRow>

export const importPreview = z.object({
  rows: z.array(importPreviewRow),
  ready: z.number().int(),
  look: z.number().int(),
  stopped: z.number().int(),
})
export type ImportPreview = z.infer<typeof importPreview>
