import type { LiveState } from '#contract/consensus/live.ts'
import type { Language } from '#web/i18n/language.ts'
import { rawText, translator } from '#web/i18n/translate.ts'
import { LookAtWall } from './look-at-wall.tsx'
import { MarkedScreen } from './marked-screen.tsx'

type Props = Readonly<{ language: Language; live: LiveState }>

/** Closed, and the vote is in. */
export function ClosedIn({ language, live }: Props) {
  const t = translator(language)
  return (
    <MarkedScreen
      shape="received"
      title={t('vote.closedIn')}
      end={<LookAtWall language={language} code={live.fz} />}
    >
      <p>{t('vote.closedInText')}</p>
    </MarkedScreen>
  )
}

/** Closed without this vote, or with an earlier one, or nobody can say: each is told as it is. */
export function ClosedOut({
  language,
  what,
}: Readonly<{ language: Language; what: 'out' | 'older' | 'unknown' | 'unlinked' }>) {
  const t = translator(language)
  return (
    <MarkedScreen shape={what === 'out' ? 'error' : 'waiting'} title={t('vote.tooLate')}>
      {what === 'out' ? <p className="strong">{t('vote.tooLateText')}</p> : null}
      {what === 'older' ? <p className="strong">{t('vote.closedInOlder')}</p> : null}
      {what === 'unknown' ? <p>{t('vote.closedUnknownText')}</p> : null}
      {what === 'unlinked' ? <p>{t('ticket.unknownIn')}</p> : null}
      <p>{t('vote.tooLateAct')}</p>
      {/* Only the phone's module can show them: the server has never seen an unsent answer. */}
      <button type="button" className="button" data-act="show-mine" hidden>
        {t('vote.showMine')}
      </button>
    </MarkedScreen>
  )
}

export function Counting({ language, live }: Props) {
  const t = translator(language)
  return (
    <MarkedScreen
      shape="running"
      title={t('vote.counting')}
      end={<LookAtWall language={language} code={live.fz} />}
    >
      <p>{t('vote.countingText')}</p>
    </MarkedScreen>
  )
}

/** The phone tries again by itself; the vote is one and the same however often it is sent. */
export function Unsure({ language }: Readonly<{ language: Language }>) {
  const t = translator(language)
  return (
    <MarkedScreen shape="waiting" title={t('vote.unsure')}>
      <p>{t('vote.unsureText')}</p>
      <p
        className="retry"
        data-words={rawText(language, 'vote.unsureRetry')}
        data-one={rawText(language, 'vote.seconds', 1)}
        data-many={rawText(language, 'vote.seconds', 2)}
      />
      <button type="button" className="button primary" data-act="send-again" data-sending={t('vote.sending')}>
        {t('vote.sendAgain')}
      </button>
      <p className="quiet small attempt" data-words={rawText(language, 'vote.attempt')} hidden />
    </MarkedScreen>
  )
}
