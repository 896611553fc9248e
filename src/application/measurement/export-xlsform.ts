import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { xlsformEndpoints } from '#contract/measurement/xlsform.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { exportXlsform as sheetsOf } from '#domain/measurement/instrument/xlsform/export-xlsform.ts'
import type { Sheets } from '#domain/measurement/instrument/xlsform/sheet.ts'
import { getInstrument } from './get-instrument.ts'

type Row = (typeof xlsformEndpoints)['exportXlsform']

/** `names`: what languages call themselves, and what has to be said where a form holds own drafts. */
export type WorkbookWriter = Readonly<{
  write(sheets: Sheets): Promise<Uint8Array>
  names: Readonly<{ languageName: (locale: string) => string; banner: string }>
}>

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A questionnaire for other programs: what is worked on, or a locked version. */
export const exportXlsform =
  ({ workbook, ...ports }: Parameters<typeof getInstrument>[0] & Readonly<{ workbook: WorkbookWriter }>) =>
  async (actor: Actor, asked: InputOf<Row>): Promise<OutputOf<Row>> => {
    const { content, title, holdsDrafts } = await getInstrument(ports)(actor, asked)
    const { languageName, banner } = workbook.names
    const bytes = await workbook.write(
      sheetsOf(content, { languageName, banner: holdsDrafts ? banner : null }),
    )
    const called = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'xlsform'
    return {
      name: `${called}-v${content.version}.xlsx`,
      mediaType,
      base64: Buffer.from(bytes).toString('base64'),
    }
  }
