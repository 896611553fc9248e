import {
  type EvaluationForm as Form,
  mostComment,
  mostOwn,
  options,
  type QuestionNo,
  questionNumbers,
} from '#domain/consensus/evaluation/form.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

type Props = Readonly<{
  language: Language
  k: string
  /** What came back with a form that could not be taken. */
  given: Form | null
  note: string | null
}>

/** Six questions in one list and room for words: a plain form, sent whole, that no news can move. */
export function EvaluationForm({ language, k, given, note }: Props) {
  const t = translator(language)
  return (
    <form
      method="post"
      action={`/rosta/${k}/utvardering`}
      id="evaluation"
      data-waits={t('evaluation.waits')}
      data-sending={t('evaluation.sending')}
      data-send={t('evaluation.send')}
    >
      <h1>{t('evaluation.title')}</h1>
      <p>{t('evaluation.lead')}</p>
      {note ? (
        <p className="note act" role="alert">
          {note}
        </p>
      ) : null}
      <div className="lines">
        <p className="strong">{t('evaluation.promise')}</p>
        <p>{t('evaluation.promiseText')}</p>
        <p>
          <a href={`/rosta/skydd?k=${k}#utvardering`}>{t('vote.howProtected')}</a>
        </p>
      </div>
      {questionNumbers.map((no) => (
        <Question key={no} language={language} no={no} given={given?.answers[no] ?? null} />
      ))}
      <div className="words">
        <label htmlFor="ord">{t('evaluation.comment')}</label>
        <p className="quiet small" id="ord-om">
          {t('evaluation.commentHint', { n: mostComment })}
        </p>
        <textarea
          id="ord"
          name="ord"
          rows={4}
          maxLength={mostComment}
          aria-describedby="ord-om"
          defaultValue={given?.comment ?? ''}
        />
      </div>
      <p id="waits" className="note act" role="status" hidden />
      <button type="submit" className="button primary">
        {t('evaluation.send')}
      </button>
    </form>
  )
}

function Question({
  language,
  no,
  given,
}: Readonly<{ language: Language; no: QuestionNo; given: Form['answers'][QuestionNo] }>) {
  const t = translator(language)
  return (
    <fieldset className="item" id={`f${no}`}>
      <legend>
        <span className="of">{t('evaluation.questionOf', { x: `${no}` })}</span>
        <h2>{t(`evaluation.q${no}`)}</h2>
      </legend>
      {options.map((option) => (
        <label key={option} className="answer">
          <input type="radio" name={`q${no}`} value={option} defaultChecked={given?.option === option} />
          <span>{t(`evaluation.${option}`)}</span>
        </label>
      ))}
      <div className="own">
        <label htmlFor={`t${no}`}>{t('evaluation.ownText')}</label>
        <input
          id={`t${no}`}
          name={`t${no}`}
          maxLength={mostOwn}
          autoComplete="off"
          defaultValue={given?.option === 'own' ? (given.text ?? '') : ''}
        />
      </div>
    </fieldset>
  )
}
