import type { ReactNode } from 'react'
import type { LiveState } from '#contract/consensus/live.ts'
import { formatTime } from '#web/i18n/date.ts'
import type { Language } from '#web/i18n/language.ts'
import { rawText, translator } from '#web/i18n/translate.ts'
import { renderDocument } from '../document.tsx'
import { LanguageSwitch } from '../language-switch.tsx'
import { PracticeBanner, practiceSheet } from './practice-banner.tsx'
import { TicketLine, ticketSheet } from './ticket-line.tsx'
import { voteSheet } from './vote-sheet.ts'

/** What every page of a conference knows. */
export type VoteSetting = Readonly<{
  language: Language
  /** Address of the phone's module; null where it has not been built. */
  script: string | null
  /** Null before the code of the wall has been given. */
  live: LiveState | null
  /** What the seat is called, so that nobody votes from a colleague's; null before the card. */
  seat: string | null
  /** Address of the module for blind tickets; only where the conference uses them. */
  tickets?: string | null
}>

type Props = VoteSetting &
  Readonly<{
    page: string
    /** Where the language switch comes back to, when it is not the conference. */
    back?: string
    refresh?: number | null
    /** Where the language switch stands: at the end of the page, or inside a form that must not be lost. */
    withoutLanguages?: boolean
    /** What this page has and no ballot. */
    sheet?: string
    children: ReactNode
  }>

/** The phone's page: what is voted on and how long to the left and right above, one thing below. */
export function renderVotePage(props: Props): string {
  const { language, script, live, seat, page, refresh = null, children } = props
  const t = translator(language)
  const isPractice = live?.lvl === 1
  const back = props.back ?? (live ? `/rosta/${live.c}` : '/rosta')
  return renderDocument({
    language,
    title: t('vote.pageTitle', { page }),
    css:
      voteSheet +
      (isPractice ? practiceSheet : '') +
      (props.sheet ?? '') +
      (live?.tk === 'blind' ? ticketSheet : ''),
    script,
    refresh,
    children: (
      <body
        data-k={live?.c}
        data-live={live ? JSON.stringify(live) : undefined}
        data-seat={seat ?? undefined}
        data-tickets={(live?.tk === 'blind' && props.tickets) || undefined}
        data-title={rawText(language, 'vote.pageTitle')}
        className={isPractice ? 'practice' : undefined}
      >
        <a className="skip" href="#innehall">
          {t('app.skip')}
        </a>
        {isPractice ? <PracticeBanner language={language} /> : null}
        <header className="bar">
          <p className="strong" id="round" data-words={rawText(language, 'vote.round')}>
            {live && live.no > 0
              ? t('vote.round', { no: `${live.no}` })
              : t(isPractice ? 'practice.bar' : 'vote.title')}
          </p>
          <Clock language={language} live={live} />
        </header>
        <p id="link" role="status" hidden>
          {t('vote.offline')}
        </p>
        {live?.tk === 'blind' && seat !== null ? <TicketLine language={language} live={live} /> : null}
        <main id="innehall" tabIndex={-1}>
          {children}
          {props.withoutLanguages ? null : (
            <div className="end">
              <LanguageSwitch language={language} action="/rosta/sprak" back={back} />
            </div>
          )}
        </main>
        <p id="say" className="unseen" role="status" />
      </body>
    ),
  })
}

/** The hour it closes; the module makes minutes and seconds of it, by the server's clock. */
function Clock({ language, live }: Readonly<{ language: Language; live: LiveState | null }>) {
  const t = translator(language)
  const open = live?.st === 'open' && live.closesAt !== null
  const words =
    live?.st === 'closing'
      ? t('vote.closed')
      : live?.st === 'paused'
        ? t('vote.paused')
        : open && live.closesAt
          ? t('vote.until', { time: formatTime(language, live.closesAt) })
          : ''
  return (
    <p
      id="clock"
      className="number"
      data-left={t('vote.left')}
      data-out={t('vote.timeOut')}
      data-minute={t('vote.oneMinuteLeft')}
      data-closing={t('vote.closed')}
      data-paused={t('vote.paused')}
    >
      {words}
    </p>
  )
}
