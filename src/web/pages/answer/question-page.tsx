import type { ReactNode } from 'react'
import { directionOf, wordsOf } from '#domain/measurement/instrument/text.ts'
import { type Kiosk, renderAnswerPage } from './answer-frame.tsx'
import { answerSheet } from './answer-sheet.ts'
import { type Asked, type Asking, aroundOf, inLanguage } from './asking.ts'
import { faultWords } from './fault-words.ts'
import { Question } from './question.tsx'
import { EnterGoes, formId, StepButton, stepField } from './step-button.tsx'

type Props = Readonly<{
  asking: Asking
  /** Name of the questionnaire, in the page's language. */
  name: string
  /** A question, or a small group that belongs together. */
  asked: readonly Asked[]
  /** The first question on the page, the last, and how many there are. */
  place: Readonly<{ x: number; last?: number; n: number }>
  form: Readonly<{
    method: 'get' | 'post'
    action: string
    /** What rides along from page to page. */
    hidden: Readonly<Record<string, string>>
    /** Values of the field `_steg`, a name that no item can have. `back` null: this is the first page. */
    back: string | null
    next: string
  }>
  /** The same page in the other wording: an address, or a step that takes what is answered along. */
  otherWording: Readonly<{ href: string }> | Readonly<{ step: string }> | null
  ways?: ReactNode
  /** What is true of this wave, always in view. */
  promise?: ReactNode
  /** Where two people take turns at one screen. */
  kiosk?: Kiosk | null
  /** Over the question: that it is a draft, a preview. */
  above?: ReactNode
}>

/** One question a page. What is wrong is summed up first, with a link to each place. */
export function renderQuestionPage(props: Props): string {
  const { asking, name, asked, place, form, otherWording, ways, promise, above, kiosk = null } = props
  const { t, locale } = aroundOf(asking)
  const language = inLanguage(locale, asking.locale)
  const { x, last = x, n } = place
  const where = t('answer.of', { x: last > x ? `${x}–${last}` : `${x}`, n: `${n}` })
  const wrong = asked.filter(({ fault }) => fault)
  return renderAnswerPage({
    asking,
    title: `${where} – ${name}`,
    css: answerSheet,
    hasFault: wrong.length > 0,
    ways,
    kiosk,
    first: <EnterGoes to={form.next} />,
    children: (
      <>
        {above}
        {wrong.length > 0 ? <Summary wrong={wrong} asking={asking} /> : null}
        <div className="of">
          <h1 {...language}>{where}</h1>
          <OtherWording way={otherWording} asking={asking} />
        </div>
        <Way x={last} n={n} isReversed={directionOf(asking.locale) === 'rtl'} />
        <form id={formId} method={form.method} action={form.action} autoComplete="off">
          {Object.entries(form.hidden).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          {asked.map((one) => (
            <Question key={one.item.id} asked={one} asking={asking} />
          ))}
          {promise}
          <div className="foot" {...language}>
            {form.back === null ? null : (
              <button type="submit" name={stepField} value={form.back} className="button lesser">
                {t('answer.back')}
              </button>
            )}
            <button type="submit" name={stepField} value={form.next} className="button primary">
              {t('answer.next')}
            </button>
          </div>
        </form>
      </>
    ),
  })
}

function OtherWording({ way, asking }: Readonly<{ way: Props['otherWording']; asking: Asking }>) {
  const { t, locale } = aroundOf(asking)
  if (!way) return null
  const words = t(asking.variant === 'std' ? 'answer.easy' : 'answer.standard')
  return 'href' in way ? (
    <a href={way.href} {...inLanguage(locale, asking.locale)}>
      {words}
    </a>
  ) : (
    <StepButton to={way.step} language={inLanguage(locale, asking.locale)}>
      {words}
    </StepButton>
  )
}

/** The heading says the same in words. */
const Way = ({ x, n, isReversed }: Readonly<{ x: number; n: number; isReversed: boolean }>) => (
  <svg className="way" viewBox={`0 0 ${Math.max(1, n)} 1`} preserveAspectRatio="none" aria-hidden="true">
    <rect x={isReversed ? n - x : 0} width={x} height="1" />
  </svg>
)

function Summary({ wrong, asking }: Readonly<{ wrong: readonly Asked[]; asking: Asking }>) {
  const { t, locale } = aroundOf(asking)
  return (
    <div className="note bad" role="alert" {...inLanguage(locale, asking.locale)}>
      <p className="strong">{t('answer.faultHead')}</p>
      <ul>
        {wrong.map((one, index) => (
          <li key={one.item.id}>
            {/* biome-ignore lint/a11y/noAutofocus: after a fault the reader is to hear what is wrong first. */}
            <a href={`#${one.item.id}`} autoFocus={index === 0}>
              {wordsOf(one.item.text, asking.locale, asking.variant).words}: {faultWords(one, asking)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
