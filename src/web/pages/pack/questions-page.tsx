import { translator } from '#web/i18n/translate.ts'
import type { ListedProposal } from './list-item.tsx'
import { type PackSetting, renderPackPage } from './pack-frame.tsx'

export const longestQuestion = 600

export type Asked = Readonly<{
  id: string
  no: number
  name: string | null
  question: string
  answer: string | null
}>

type Props = PackSetting &
  Readonly<{
    asked: readonly Asked[]
    proposals: readonly ListedProposal[]
    typed: Readonly<{ proposal: string; text: string }>
    said: 'sent' | 'blank' | null
    /** Words that may point somebody out, in a question that was stopped. */
    found: readonly string[]
  }>

/** Questions and answers for all, and a form whose sender is kept nowhere. */
export function renderQuestions({ asked, proposals, typed, said, found, ...setting }: Props): string {
  const { language, k } = setting
  const t = translator(language)
  return renderPackPage({
    ...setting,
    page: t('prep.questions'),
    at: 'questions',
    back: `/utskick/${k}/fragor`,
    children: (
      <>
        <h1>{t('prep.questions')}</h1>
        {said === 'sent' ? (
          <div className="note" role="status">
            <p className="strong">{t('prep.sent')}</p>
            <p>{t('prep.sentText')}</p>
          </div>
        ) : null}
        {asked.length === 0 ? <p>{t('prep.noQuestions')}</p> : null}
        {asked.map(({ id, no, name, question, answer }) => (
          <section key={id} className="item">
            <h2>
              {t('prep.about', { no: `${no}` })}
              {name === null ? '' : `: ${name}`}
            </h2>
            <p className="question">{question}</p>
            <div className="answer">
              <p className="strong">{t(answer === null ? 'prep.waiting' : 'prep.answered')}</p>
              {answer === null ? null : <p>{answer}</p>}
            </div>
          </section>
        ))}
        <section className="part no-print">
          <h2 id="ask">{t('prep.ask')}</h2>
          <p>{t('prep.askLead')}</p>
          <p className="quiet small">{t('prep.askHow')}</p>
          {said === 'blank' ? (
            <p className="note act" role="alert">
              {t('prep.askBlank')}
            </p>
          ) : null}
          {found.length > 0 ? (
            <div className="note act" role="alert">
              <p className="strong">{t('prep.personal', { found: found.join(', ') })}</p>
              <p>{t('prep.personalText')}</p>
            </div>
          ) : null}
          <form method="post" action={`/utskick/${k}/fragor`}>
            <div className="field">
              <label htmlFor="forslag">{t('prep.askAbout')}</label>
              <select id="forslag" name="forslag" defaultValue={typed.proposal}>
                <option value="" />
                {proposals.map(({ id, no, name, text }) => (
                  <option key={id} value={id}>
                    {no}. {(name ?? text ?? '').slice(0, 80)}
                  </option>
                ))}
              </select>
            </div>
            <div className="field">
              <label htmlFor="fraga">{t('prep.askWhat')}</label>
              <p className="quiet small" id="fraga-om">
                {t('prep.askHint', { n: longestQuestion })}
              </p>
              <textarea
                id="fraga"
                name="fraga"
                rows={5}
                maxLength={longestQuestion}
                aria-describedby="fraga-om"
                defaultValue={typed.text}
              />
            </div>
            {found.length > 0 ? (
              <label className="check">
                <input type="checkbox" name="anda" value="ja" />
                {t('prep.evenSo')}
              </label>
            ) : null}
            <button type="submit" className="button primary">
              {t('prep.send')}
            </button>
          </form>
        </section>
      </>
    ),
  })
}
