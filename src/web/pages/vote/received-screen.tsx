import type { LiveState } from '#contract/consensus/live.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { LookAtWall } from './look-at-wall.tsx'
import { MarkedScreen } from './marked-screen.tsx'
import { SeatLine } from './seat-line.tsx'

type Props = Readonly<{
  language: Language
  live: LiveState
  seat: string | null
  /** Sent from this very page; otherwise the server knows of a vote but not from which phone. */
  justSent: boolean
}>

/** Shown only when the vote is stored. The last one sent is the one that counts, from whichever phone. */
export function ReceivedScreen({ language, live, seat, justSent }: Props) {
  const t = translator(language)
  const isPlenary = live.mode === 'plenary'
  if (isPlenary && justSent) {
    return (
      <MarkedScreen shape="received" title={t('vote.answerReceived')}>
        <p>{t('vote.answerReceivedText')}</p>
        <Change live={live} label={t('vote.changeMyAnswer')} />
        <SeatLine language={language} live={live} seat={seat} />
      </MarkedScreen>
    )
  }
  return (
    <MarkedScreen
      shape="received"
      title={t(justSent ? 'vote.received' : 'vote.receivedFromSeat')}
      end={<LookAtWall language={language} code={live.fz} />}
    >
      <p>
        {t(
          live.lvl === 1 ? 'practice.received' : justSent ? 'vote.receivedText' : 'vote.receivedFromSeatText',
        )}
      </p>
      <p>{t('vote.changeMind')}</p>
      <Change live={live} label={t(isPlenary ? 'vote.changeMyAnswer' : 'vote.changeMyVote')} />
      <SeatLine language={language} live={live} seat={seat} />
    </MarkedScreen>
  )
}

const Change = ({ live, label }: Readonly<{ live: LiveState; label: string }>) => (
  <a className="button" href={`/rosta/${live.c}/andra`} data-act="change">
    {label}
  </a>
)
