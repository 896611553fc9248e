import type { LiveState } from '#contract/consensus/live.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { sheet } from '../page-sheet.ts'

/** Whatever it says while one votes lies over the bar, and moves no answer. */
export const ticketSheet = sheet(
  '#ticket.over{position:fixed;z-index:1;top:0;left:0;right:0;min-height:3.25rem;margin:0;padding:.25rem 1rem;border:0;border-bottom:1px solid var(--line);color:var(--ink);font-size:1rem;line-height:1.375rem}',
)

/** Whether the phone has its voting ticket. Without script the first words stay, and they say what to do. */
export function TicketLine({ language, live }: Readonly<{ language: Language; live: LiveState }>) {
  const t = translator(language)
  return (
    <p
      id="ticket"
      className={live.st === 'frozen' ? 'note' : 'note over'}
      role="status"
      hidden={!['frozen', 'open', 'paused'].includes(live.st)}
      data-fetching={t('ticket.fetching')}
      data-held={t('ticket.held')}
      data-taken={t('ticket.taken')}
      data-plain={t('ticket.plain')}
      data-old={t('ticket.old')}
      data-away={t('ticket.away')}
      data-absent={t('ticket.absent')}
      data-later={t('ticket.later')}
      data-sending={t('ticket.sending')}
    >
      {t('ticket.needsScript')}
    </p>
  )
}
