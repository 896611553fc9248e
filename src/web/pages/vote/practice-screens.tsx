import type { LiveState } from '#contract/consensus/live.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { mostShown, type PracticeShown, rowWords } from '../practice-cells.ts'
import { MarkedScreen } from './marked-screen.tsx'
import { SeatLine } from './seat-line.tsx'

type Props = Readonly<{
  language: Language
  live: LiveState
  seat: string | null
  practice: PracticeShown | null
}>

/** Who answered what, one's own first: that is what level 1 means, and why no real vote is held at it. */
export function Practised({ language, live, seat, practice }: Props) {
  const t = translator(language)
  const rows = practice?.rows ?? []
  const own = rows.filter(({ label }) => label === seat)
  const others = rows.filter(({ label }) => label !== seat)
  const shown = [...own, ...others].slice(0, mostShown)
  return (
    <MarkedScreen shape="done" title={t('practice.resultTitle')}>
      <p>{t('practice.resultText')}</p>
      {practice && shown.length > 0 ? (
        <>
          <ol className="questions">
            {practice.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
          <table className="named">
            <caption className="unseen">{t('practice.caption')}</caption>
            <tbody>
              {shown.map(({ label, cells }) => (
                <tr key={label} className={label === seat ? 'mine' : undefined}>
                  <th scope="row">{label === seat ? t('practice.you', { seat: label }) : label}</th>
                  <td>{rowWords(language, practice, cells)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > shown.length ? <p>{t('practice.more', { n: rows.length - shown.length })}</p> : null}
        </>
      ) : (
        <p>{t('practice.nobody')}</p>
      )}
      <p>{t('practice.realVotes')}</p>
      <SeatLine language={language} live={live} seat={seat} />
    </MarkedScreen>
  )
}
