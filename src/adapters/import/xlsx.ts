import { DomainError } from '#domain/kernel/error.ts'
import type { Line } from './csv.ts'

const mark = { zip: [0x50, 0x4b, 0x03, 0x04], oldExcel: [0xd0, 0xcf, 0x11, 0xe0] } as const

const begins = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte)

/** Workbooks are packed folders; the Excel of before 2007, and one with a password, is something else. */
export const isWorkbook = (bytes: Uint8Array): boolean => begins(bytes, mark.zip)
export const isOldWorkbook = (bytes: Uint8Array): boolean => begins(bytes, mark.oldExcel)

/** Bytes a workbook may unpack to: a small file that swells to gigabytes would take the server down. */
const unpackedMost = 60 * 1024 * 1024

/** What the packing list says that the parts hold together. */
export function unpackedSize(bytes: Buffer): number {
  let size = 0
  const entry = Buffer.from([0x50, 0x4b, 0x01, 0x02])
  for (let at = bytes.indexOf(entry); at >= 0 && at + 28 <= bytes.length; at = bytes.indexOf(entry, at + 4))
    size += bytes.readUInt32LE(at + 24)
  return size
}

export const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return `${cell}`
}

export type Workbook = Readonly<{ sheets: readonly string[]; sheet: string | null; rows: readonly Line[] }>

/** One sheet: the one named, else the first that holds anything. Every cell comes as it was written. */
export async function readXlsx(bytes: Buffer, wanted: string | null): Promise<Workbook> {
  if (unpackedSize(bytes) > unpackedMost) throw new DomainError('too-large')
  // When a workbook comes: nobody should wait for it at every start.
  const { default: readWorkbook } = await import('read-excel-file/node')
  const sheets = await readWorkbook<string>(bytes, {
    parseNumber: (digits) => `${Number(digits)}`,
    trim: false,
  }).catch(() => {
    throw new DomainError('consensus.import-unreadable')
  })
  const filled = sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data
      .map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  }))
  const chosen = filled.find(({ name }) => name === wanted) ?? filled.find(({ rows }) => rows.length > 0)
  return { sheets: filled.map(({ name }) => name), sheet: chosen?.name ?? null, rows: chosen?.rows ?? [] }
}
