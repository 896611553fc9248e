import type { Randomness } from '#application/ports.ts'
import { instrumentContent } from '#contract/measurement/instrument-content.ts'
import type { InstrumentId } from '#domain/kernel/id.ts'
import type { Instrument } from '#domain/measurement/instrument/instrument.ts'
import type { XlsformFault } from '#domain/measurement/instrument/xlsform/fault.ts'
import { importXlsform } from '#domain/measurement/instrument/xlsform/import-xlsform.ts'
import type { Sheets } from '#domain/measurement/instrument/xlsform/sheet.ts'

export type ReadSheets = (base64: string) => Promise<Sheets>

export type ReadPorts = Readonly<{ readSheets: ReadSheets; randomness: Randomness }>

type Fault = Omit<XlsformFault, 'row'> & Readonly<{ row: number | null }>

/** A workbook as a new questionnaire under an id of its own, or why not. */
export async function readXlsform(
  { readSheets, randomness }: ReadPorts,
  base64: string,
): Promise<Readonly<{ instrument: Instrument | null; faults: readonly Fault[] }>> {
  const id = randomness.uuid() as InstrumentId
  const { instrument: found, faults } = importXlsform(await readSheets(base64), id)
  if (!found) return { instrument: null, faults }
  // What the contract does not let a page write, no file writes either.
  const fresh: Instrument = { ...found, id, version: 1 }
  const allowed = instrumentContent.safeParse(fresh)
  if (allowed.success) return { instrument: allowed.data, faults: [] }
  return {
    instrument: null,
    faults: allowed.error.issues.map(({ path }) => ({
      sheet: 'survey',
      row: null,
      column: '',
      fault: 'not_allowed',
      detail: placeOf(fresh, path),
    })),
  }
}

/** The item and its field, in the names of the columns. */
function placeOf(instrument: Instrument, path: readonly PropertyKey[]): string {
  const [, block, , item, ...field] = path
  const found = path[0] === 'blocks' && instrument.blocks[Number(block)]?.items[Number(item)]
  return (found ? [found.id, ...field] : path).map(String).join(' ')
}
