import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import type { Said } from './paper.ts'

/** What tables have said of a proposal, folded away: it opens without script and says nothing of who. */
export function SaidOf({ language, said }: Readonly<{ language: Language; said: readonly Said[] }>) {
  const t = translator(language)
  if (said.length === 0) return null
  return (
    <details className="said">
      <summary>{t('argument.summary', { n: said.length })}</summary>
      <ul>
        {said.map(({ stance, text }) => (
          <li key={`${stance}${text}`}>
            <strong>{t(`argument.stance.${stance}`)}:</strong> {text}
          </li>
        ))}
      </ul>
    </details>
  )
}
