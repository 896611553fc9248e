import { draftItemsFile } from '#contract/measurement/draft-items.ts'
import { instrumentStore } from './adapters/db/instrument-store.ts'
import { workbookWriter } from './adapters/export/xlsx/workbook-writer.ts'
import { readSheets } from './adapters/import/read-sheets.ts'
import type { Base } from './compose-base.ts'
import { seedFile } from './seed-folder.ts'

export const drafts = async () => draftItemsFile.parse(await seedFile('draft-items.json'))

/** What measuring asks for. */
export const measurementPorts = (base: Base) => ({
  ...base,
  instruments: instrumentStore,
  drafts,
  readSheets,
  workbook: workbookWriter,
})

export type MeasurementPorts = ReturnType<typeof measurementPorts>
