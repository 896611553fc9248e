import type { ErrorDetail } from '#domain/kernel/error.ts'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import { errorText } from '#web/i18n/error-text.ts'
import { translator } from '#web/i18n/translate.ts'
import { MarkedScreen } from './marked-screen.tsx'
import { renderVotePage, type VoteSetting } from './vote-frame.tsx'

type Props = Omit<VoteSetting, 'seat'> &
  Readonly<{ code: ErrorCode; detail: ErrorDetail /** Where to go on. */; back: string }>

/** What a voter meets when the server refuses or cannot: what happened, what is safe, what to do. */
export function renderProblem({ code, detail, back, ...setting }: Props): string {
  const t = translator(setting.language)
  const isLost = code === 'not-found'
  return renderVotePage({
    ...setting,
    seat: null,
    page: isLost ? t('vote.noConference') : t('vote.wrong'),
    children: (
      <MarkedScreen
        shape={isLost || code === 'database-away' || code === 'disk-full' ? 'waiting' : 'error'}
        title={isLost ? t('vote.noConference') : t('vote.wrong')}
      >
        <p>{isLost ? t('vote.noConferenceText') : errorText(setting.language, code, detail)}</p>
        <p>
          <a href={isLost ? '/rosta' : back}>{t(isLost ? 'vote.startOver' : 'vote.tryAgain')}</a>
        </p>
      </MarkedScreen>
    ),
  })
}
