import type { TicketWay } from '#domain/consensus/ticket.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

/** What is true about the vote at this conference's level, in two sentences, and where the rest stands. */
export function VotePromise({
  language,
  level,
  ticket,
  k,
}: Readonly<{ language: Language; level: number; ticket?: TicketWay | undefined; k: string }>) {
  const t = translator(language)
  const isOpen = level === 1
  if (ticket) return <TicketPromise language={language} ticket={ticket} k={k} />
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

/** Level 3: nobody knows whose vote it is, and what that does not help against is said on the same page. */
function TicketPromise({
  language,
  ticket,
  k,
}: Readonly<{ language: Language; ticket: TicketWay; k: string }>) {
  const t = translator(language)
  return (
    <div className="lines">
      <p className="strong">{t('ticket.promise')}</p>
      <p>{t(ticket === 'blind' ? 'ticket.promiseBlind' : 'ticket.promiseCard')}</p>
      <p>
        <a href={`/rosta/skydd?k=${k}#${ticket === 'blind' ? 'blind' : 'kort'}`}>{t('vote.howProtected')}</a>
      </p>
    </div>
  )
}
