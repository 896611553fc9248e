import type { WorkbookWriter } from '#application/measurement/export-xlsform.ts'
import { translator } from '#web/i18n/translate.ts'
import { writeXlsx } from './write-xlsx.ts'

/** Small workbooks, whole in memory; large ones are streamed by `writeXlsx` itself. */
export const workbookWriter: WorkbookWriter = {
  async write(sheets) {
    const chunks: Uint8Array[] = []
    const named = Object.entries(sheets).map(([name, [head = [], ...rows]]) => ({ name, head, rows }))
    for await (const chunk of writeXlsx(named)) chunks.push(chunk)
    return Buffer.concat(chunks)
  },
  names: {
    // In its own words, as the files of other programs have it.
    languageName: (locale) => new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale,
    banner: translator('sv')('form.banner'),
  },
}
