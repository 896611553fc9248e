import type { GridWords } from '#domain/kernel/report/grids.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

export const gridWords = (language: Language): GridWords => {
  const t = translator(language)
  return {
    term: t('report.term'),
    value: t('report.value'),
    version: t('report.versionColumn'),
    hash: t('report.hash'),
  }
}
