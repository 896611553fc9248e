import type { LiveState } from '#contract/consensus/live.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

type Props = Readonly<{ language: Language; live: LiveState; seat: string | null }>

/** Which seat this phone votes from, and how to let somebody else use it. */
export function SeatLine({ language, live, seat }: Props) {
  const t = translator(language)
  if (!seat) return null
  return (
    <form method="post" action={`/rosta/${live.c}/lamna`} data-act="leave">
      <p>{t('vote.seat', { seat })}</p>
      <p className="quiet small">{t('vote.changeSeatText')}</p>
      <button type="submit" className="plain">
        {t('vote.changeSeat')}
      </button>
    </form>
  )
}
