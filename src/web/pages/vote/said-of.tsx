import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import type { Said } from './paper.ts'
import { SaidList } from './said-page.tsx'

/** What tables have said of a proposal, folded away: it opens without script and says nothing of who. */
export function SaidOf({ language, said }: Readonly<{ language: Language; said: readonly Said[] }>) {
  const t = translator(language)
  if (said.length === 0) return null
  return (
    <details className="said">
      <summary>{t('argument.summary', { n: said.length })}</summary>
      <SaidList language={language} said={said} />
    </details>
  )
}
