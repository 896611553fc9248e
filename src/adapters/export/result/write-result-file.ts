import type { WriteResultFile } from '#application/measurement/result-file-ports.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { figureCsv } from './figure-csv.ts'
import { figureDdi } from './figure-ddi.ts'
import { figureSpss } from './figure-spss.ts'
import { figureXlsx } from './figure-xlsx.ts'
import { pieces } from './pieces.ts'

/** Released figures in each format, in one language; questions are in Swedish, as they were asked. */
export const resultFileWriter =
  (language: Language): WriteResultFile =>
  (format, { name, head, rows }) => {
    const t = translator(language)
    switch (format) {
      case 'csv':
        return {
          ...{ name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8' },
          bytes: pieces(figureCsv(rows(), t)),
        }
      case 'xlsx':
        return {
          name: `${name}.xlsx`,
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          bytes: figureXlsx(rows(), head, t),
        }
      case 'spss':
        return {
          ...{ name: `${name}-spss.zip`, mediaType: 'application/zip' },
          bytes: figureSpss(rows(), { name, head, t }),
        }
      case 'ddi':
        return {
          ...{ name: `${name}-ddi.zip`, mediaType: 'application/zip' },
          bytes: figureDdi(rows, { name, head, t }),
        }
    }
  }
