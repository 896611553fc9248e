import type { LiveState } from '#contract/consensus/live.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

/** Said before the vote is sent, where it carries the voter's background. In a tab of its own: answers may be only here. */
export function BackgroundNote({ language, live }: Readonly<{ language: Language; live: LiveState }>) {
  if (!live.bg) return null
  const t = translator(language)
  return (
    <p className="note">
      {t('strata.promise')}{' '}
      <a href={`/rosta/skydd?k=${live.c}#bakgrund`} target="_blank" rel="noopener">
        {t('vote.howProtected')}
      </a>
    </p>
  )
}
