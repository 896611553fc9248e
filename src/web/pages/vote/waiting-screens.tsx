import type { LiveState } from '#contract/consensus/live.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { BackgroundNote } from './background-note.tsx'
import { CheckCode } from './look-at-wall.tsx'
import { MarkedScreen } from './marked-screen.tsx'
import { SeatLine } from './seat-line.tsx'
import { VotePromise } from './vote-promise.tsx'

type Props = Readonly<{ language: Language; live: LiveState; seat: string | null }>

/** Before a round: one is in, and the phone does the waiting. */
export function Waiting({ language, live, seat }: Props) {
  const t = translator(language)
  return (
    <MarkedScreen shape="received" title={t('vote.waiting')}>
      <p>{t(live.no > 1 ? 'vote.waitingBetween' : 'vote.waitingText')}</p>
      <p>{t('vote.keepPhone')}</p>
      <Reload language={language} live={live} />
      <SeatLine language={language} live={live} seat={seat} />
      <VotePromise language={language} level={live.lvl} ticket={live.tk} k={live.c} />
    </MarkedScreen>
  )
}

/** The round is frozen: what it is about can be told, and its code is on the wall. */
export function Soon({ language, live, seat }: Props) {
  const t = translator(language)
  return (
    <MarkedScreen shape="running" title={t('vote.soon', { no: `${live.no}` })}>
      <p className="strong">{live.title}</p>
      <p>
        {t('vote.soonItems', { n: live.items })} {t('vote.soonText')}
      </p>
      <BackgroundNote language={language} live={live} />
      <Reload language={language} live={live} />
      <SeatLine language={language} live={live} seat={seat} />
      <VotePromise language={language} level={live.lvl} ticket={live.tk} k={live.c} />
      <CheckCode language={language} code={live.fz} />
    </MarkedScreen>
  )
}

/** For a phone whose module did not arrive, and for whoever wonders whether anything happens. */
const Reload = ({ language, live }: Omit<Props, 'seat'>) => (
  <p className="quiet small">
    {translator(language)('vote.nothingHappens')}{' '}
    <a href={`/rosta/${live.c}`}>{translator(language)('common.reload')}</a>
  </p>
)

export function NotInRound({ language, live, seat }: Props) {
  const t = translator(language)
  return (
    <MarkedScreen shape="waiting" title={t('vote.notInRound')}>
      <p>{t('vote.notInRoundText')}</p>
      <SeatLine language={language} live={live} seat={seat} />
    </MarkedScreen>
  )
}

/** Level 2: the seat has been handed a paper, so the phone has nothing to vote with. */
export function OnPaper({ language, live, seat, isClosed }: Props & Readonly<{ isClosed: boolean }>) {
  const t = translator(language)
  return (
    <MarkedScreen shape="waiting" title={t('vote.onPaper')}>
      <p>{t(isClosed ? 'vote.onPaperClosed' : 'vote.onPaperText')}</p>
      {isClosed ? null : <Reload language={language} live={live} />}
      <SeatLine language={language} live={live} seat={seat} />
    </MarkedScreen>
  )
}

export function Voided({ language }: Readonly<{ language: Language }>) {
  const t = translator(language)
  return (
    <MarkedScreen shape="waiting" title={t('vote.voided')}>
      <p>{t('vote.voidedText')}</p>
    </MarkedScreen>
  )
}

/** After the last round; an open evaluation has a page of its own, and this leads to it. */
export function Evaluated({ language, live }: Props) {
  const t = translator(language)
  if (live.st === 'evaluating') {
    return (
      <MarkedScreen shape="running" title={t('evaluation.title')}>
        <a className="button primary" href={`/rosta/${live.c}/utvardering`}>
          {t('vote.goOn')}
        </a>
      </MarkedScreen>
    )
  }
  return (
    <MarkedScreen shape="done" title={t('evaluation.closed')}>
      <p>{t('evaluation.closedText')}</p>
    </MarkedScreen>
  )
}

export function Concluded({ language, live, seat }: Props) {
  const t = translator(language)
  return (
    <MarkedScreen shape="done" title={t('vote.concluded')}>
      <p>{t('vote.concludedText')}</p>
      <SeatLine language={language} live={live} seat={seat} />
    </MarkedScreen>
  )
}

/** Level 3 with cards: the vote is cast on a page that no seat leads to. */
export function Drawn({ language, live, seat }: Props) {
  const t = translator(language)
  return (
    <MarkedScreen shape="running" title={t('ticket.drawn')}>
      <p>{t('ticket.drawnText')}</p>
      <p>
        <a className="button primary" href={`/rost/${live.c}`}>
          {t('ticket.typeCode')}
        </a>
      </p>
      <SeatLine language={language} live={live} seat={seat} />
      <VotePromise language={language} level={live.lvl} ticket={live.tk} k={live.c} />
    </MarkedScreen>
  )
}
