import type { ReactNode } from 'react'
import { directionOf, wordsOf } from '#domain/measurement/instrument/text.ts'
import { translator } from '#web/i18n/translate.ts'
import { renderAnswerPage } from './answer-frame.tsx'
import { answerSheet } from './answer-sheet.ts'
import { type Asked, type Asking, inLanguage, wordsAround } from './asking.ts'
import { faultWords } from './fault-words.ts'
import { Question } from './question.tsx'

type Props = Readonly<{
  asking: Asking
  /** Name of the questionnaire, in the page's language. */
  name: string
  /** A question, or a small group that belongs together. */
  asked: readonly Asked[]
  place: Readonly<{ x: number; n: number }>
  form: Readonly<{
    method: 'get' | 'post'
    action: string
    /** What rides along from page to page. */
    hidden: Readonly<Record<string, string>>
    /** Value of the button `steg`. Null: this is the first page. */
    back: string | null
    next: string
  }>
  /** Address of the same page in the other wording; null where there is none. */
  otherWording: string | null
  ways?: ReactNode
  /** What is true of this wave, always in view. */
  promise?: string | null
  /** Over the question: that it is a draft, a preview. */
  above?: ReactNode
}>

/** One question a page. What is wrong is summed up first, with a link to each place. */
export function renderQuestionPage(props: Props): string {
  const { asking, name, asked, place, form, otherWording, ways, promise, above } = props
  const around = wordsAround(asking.locale)
  const t = translator(around)
  const language = inLanguage(around, asking.locale)
  const where = t('answer.of', { x: `${place.x}`, n: `${place.n}` })
  const wrong = asked.filter(({ fault }) => fault)
  return renderAnswerPage({
    asking,
    title: `${where} – ${name}`,
    css: answerSheet,
    hasFault: wrong.length > 0,
    ways,
    children: (
      <>
        {above}
        {wrong.length > 0 ? <Summary wrong={wrong} asking={asking} /> : null}
        <div className="of">
          <h1 {...language}>{where}</h1>
          {otherWording ? (
            <a href={otherWording} {...language}>
              {t(asking.variant === 'std' ? 'answer.easy' : 'answer.standard')}
            </a>
          ) : null}
        </div>
        <Way place={place} isReversed={directionOf(asking.locale) === 'rtl'} />
        <form method={form.method} action={form.action}>
          {Object.entries(form.hidden).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          {asked.map((one) => (
            <Question key={one.item.id} asked={one} asking={asking} />
          ))}
          {promise ? <p className="quiet">{promise}</p> : null}
          <div className="foot" {...language}>
            {form.back === null ? null : (
              <button type="submit" name="steg" value={form.back} className="button lesser">
                {t('answer.back')}
              </button>
            )}
            <button type="submit" name="steg" value={form.next} className="button primary">
              {t('answer.next')}
            </button>
          </div>
        </form>
      </>
    ),
  })
}

/** The heading says the same in words. */
const Way = ({ place: { x, n }, isReversed }: Readonly<{ place: Props['place']; isReversed: boolean }>) => (
  <svg className="way" viewBox={`0 0 ${Math.max(1, n)} 1`} preserveAspectRatio="none" aria-hidden="true">
    <rect x={isReversed ? n - x : 0} width={x} height="1" />
  </svg>
)

function Summary({ wrong, asking }: Readonly<{ wrong: readonly Asked[]; asking: Asking }>) {
  const around = wordsAround(asking.locale)
  return (
    <div className="note bad" role="alert" {...inLanguage(around, asking.locale)}>
      <p className="strong">{translator(around)('answer.faultHead')}</p>
      <ul>
        {wrong.map((one) => (
          <li key={one.item.id}>
            <a href={`#${one.item.id}`}>
              {wordsOf(one.item.text, asking.locale, asking.variant).words}: {faultWords(one, asking)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
