import { DomainError } from '#domain/kernel/error.ts'
import type { Sheets } from '#domain/measurement/instrument/xlsform/sheet.ts'
import { cellText, isWorkbook, unpackedSize } from './xlsx.ts'

const packedMost = 5 * 1024 * 1024
const unpackedMost = 50 * 1024 * 1024

/** Every sheet of a workbook, as text. Errors: `too-large`; `measurement.xlsform-unreadable` for what is no workbook. */
export async function readSheets(base64: string): Promise<Sheets> {
  const bytes = Buffer.from(base64, 'base64')
  if (!isWorkbook(bytes)) throw new DomainError('measurement.xlsform-unreadable')
  if (bytes.length > packedMost || unpackedSize(bytes) > unpackedMost) throw new DomainError('too-large')
  // When a workbook comes: nobody should wait for it at every start.
  const { default: readWorkbook } = await import('read-excel-file/node')
  const sheets = await readWorkbook<string>(bytes, {
    parseNumber: (digits) => `${Number(digits)}`,
    trim: false,
  }).catch(() => {
    throw new DomainError('measurement.xlsform-unreadable')
  })
  return Object.fromEntries(
    sheets.map(({ sheet, data }) => [sheet, data.map((cells) => cells.map(cellText))]),
  )
}
