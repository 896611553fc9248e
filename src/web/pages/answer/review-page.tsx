import { isAsked } from '#domain/measurement/instrument/answer-walk.ts'
import type { Item } from '#domain/measurement/instrument/item.ts'
import { wordsOf } from '#domain/measurement/instrument/text.ts'
import { renderAnswerPage } from './answer-frame.tsx'
import { answerSheet } from './answer-sheet.ts'
import { type Asking, aroundOf, inLanguage } from './asking.ts'
import type { Way } from './asking-wave.ts'
import { HiddenFields } from './hidden-fields.tsx'
import { LanguageWays } from './language-ways.tsx'
import { EnterGoes, formId, stepField } from './step-button.tsx'
import { Words } from './words.tsx'

export type Reviewed = Readonly<{ page: number; item: Item; given: string | readonly string[] }>
export type NotSent = 'notSent' | 'notSentOften' | 'notSentLong'

type Props = Way & Readonly<{ rows: readonly Reviewed[]; notSent: NotSent | null }>

/** Everything once more before it is sent, and after a sending that failed. */
export function renderReviewPage({ asking, wave, action, hidden, kiosk, rows, notSent }: Props): string {
  const { t, locale } = aroundOf(asking)
  const language = inLanguage(locale, asking.locale)
  const asked = rows.filter(({ item }) => isAsked(item))
  const left = asked.filter(({ given }) => given.length === 0).length
  return renderAnswerPage({
    asking,
    title: t('answering.review'),
    css: answerSheet,
    hasFault: notSent !== null,
    kiosk,
    first: <EnterGoes to="send" />,
    ways: <LanguageWays locales={wave.instrument.locales} current={asking.locale} />,
    children: (
      <>
        {notSent ? (
          <p className="note bad strong" role="alert" {...language}>
            {t(`answering.${notSent}`)}
          </p>
        ) : null}
        <h1 className="title" {...language}>
          {t('answering.review')}
        </h1>
        {left > 0 ? <p {...language}>{t('answering.unansweredCount', { n: left })}</p> : null}
        <form id={formId} method="post" action={action} autoComplete="off">
          <HiddenFields fields={hidden} />
          <ol className="given">
            {asked.map((row) => (
              <li key={row.item.id}>
                <p className="quiet small" id={row.item.id}>
                  <Words text={row.item.text} asking={asking} />
                </p>
                <p className="told">
                  <Said row={row} asking={asking} />
                </p>
                <button
                  type="submit"
                  name={stepField}
                  value={`page-${row.page}`}
                  className="plain"
                  aria-describedby={row.item.id}
                  {...language}
                >
                  {t('answering.change')}
                </button>
              </li>
            ))}
          </ol>
          <p className="quiet" {...language}>
            {t(wave.panel ? 'panel.promise' : 'answering.promise')} {t('answering.finalNote')}
          </p>
          <div className="foot" {...language}>
            <button type="submit" name={stepField} value="back" className="button lesser">
              {t('answer.back')}
            </button>
            <button type="submit" name={stepField} value="send" className="button primary">
              {t('answering.send')}
            </button>
          </div>
        </form>
      </>
    ),
  })
}

/** An answer in the words it was chosen by. */
function Said({ row: { item, given }, asking }: Readonly<{ row: Reviewed; asking: Asking }>) {
  const { t, locale } = aroundOf(asking)
  if (given.length === 0)
    return (
      <span className="quiet" {...inLanguage(locale, asking.locale)}>
        {t('answering.unanswered')}
      </span>
    )
  const codes = typeof given === 'string' ? [given] : given
  if (!item.options) return codes.join(' ')
  const chosen = item.options.filter(({ code }) => codes.includes(code))
  return chosen.map(({ code, label }, index) => (
    <span key={code}>
      {index > 0 ? ', ' : null}
      {wordsOf(label, asking.locale, asking.variant).words === '' ? (
        code
      ) : (
        <Words text={label} asking={asking} />
      )}
    </span>
  ))
}
