import type { EvaluationForm as Form } from '#domain/consensus/evaluation/form.ts'
import { translator } from '#web/i18n/translate.ts'
import { EvaluationForm } from './evaluation-form.tsx'
import { evaluationSheet } from './evaluation-sheet.ts'
import { MarkedScreen } from './marked-screen.tsx'
import { SeatLine } from './seat-line.tsx'
import { refreshAfter } from './view-for.ts'
import { renderVotePage, type VoteSetting } from './vote-frame.tsx'

type Setting = VoteSetting & Readonly<{ live: NonNullable<VoteSetting['live']> }>

/** The form. It follows nothing: what the room does meanwhile moves no answer on this page. */
export function renderEvaluation({
  given = null,
  note = null,
  ...setting
}: Setting & Readonly<{ given?: Form | null; note?: string | null }>): string {
  const { language, live } = setting
  return renderVotePage({
    ...setting,
    page: translator(language)('evaluation.title'),
    sheet: evaluationSheet,
    withoutLanguages: true,
    children: <EvaluationForm language={language} k={live.c} given={given} note={note} />,
  })
}

/** The form is in its envelope: said only when it is on disk. Follows the room from here, as every waiting page does. */
export function renderHandedIn({
  justSent,
  jitter,
  ...setting
}: Setting & Readonly<{ justSent: boolean; jitter: number }>): string {
  const { language, live, seat } = setting
  const t = translator(language)
  const title = t(justSent ? 'evaluation.received' : 'evaluation.receivedFromSeat')
  return renderVotePage({
    ...setting,
    page: title,
    refresh: refreshAfter('evaluating', live.mode, jitter),
    back: `/rosta/${live.c}`,
    children: (
      <div className="screen" id="screen">
        <MarkedScreen shape="received" title={title}>
          <p>{t(justSent ? 'evaluation.receivedText' : 'evaluation.receivedFromSeatText')}</p>
          <p>{t('evaluation.againText')}</p>
          <a className="button" href={`/rosta/${live.c}/utvardering?igen`}>
            {t('evaluation.again')}
          </a>
          <SeatLine language={language} live={live} seat={seat} />
        </MarkedScreen>
      </div>
    ),
  })
}

/** It closed while somebody was writing. */
export function renderTooLate({ ...setting }: Setting): string {
  const { language, live } = setting
  const t = translator(language)
  return renderVotePage({
    ...setting,
    script: null,
    page: t('evaluation.tooLate'),
    children: (
      <div className="screen">
        <MarkedScreen shape="error" title={t('evaluation.tooLate')}>
          <p className="strong">{t('evaluation.tooLateText')}</p>
          <a className="button primary" href={`/rosta/${live.c}`}>
            {t('evaluation.toConference')}
          </a>
        </MarkedScreen>
      </div>
    ),
  })
}
