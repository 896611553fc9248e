import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

/** What is true about the vote at this conference's level, in two sentences, and where the rest stands. */
export function VotePromise({
  language,
  level,
  k,
}: Readonly<{ language: Language; level: number; k: string }>) {
  const t = translator(language)
  const isOpen = level === 1
  return (
    <div className="lines">
      <p className="strong">{t(isOpen ? 'vote.promiseOpen' : 'vote.promiseSealed')}</p>
      <p>{t(isOpen ? 'vote.promiseOpenText' : 'vote.promiseSealedText')}</p>
      <p>
        <a href={`/rosta/skydd?k=${k}#${isOpen ? 'oppen' : 'skilda'}`}>{t('vote.howProtected')}</a>
      </p>
    </div>
  )
}
