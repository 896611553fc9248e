import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

/** What holds for a private list, above it and before there is one. */
export const ListPledge = ({ language }: Readonly<{ language: Language }>) => {
  const t = translator(language)
  return (
    <div className="note no-print">
      <p className="strong">{t('prep.onlyYou')}</p>
      <p>{t('prep.onlyYouText')}</p>
      <p>{t('prep.deleted')}</p>
    </div>
  )
}
