import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { itemName, type PaperItem } from './paper.ts'
import { RatingScale } from './rating-scale.tsx'
import { SaidOf } from './said-of.tsx'

type Props = Readonly<{
  language: Language
  item: PaperItem
  /** From 1. */
  no: number
  of: number
  /** One character of a draft. */
  answer: string
  form: 'yes-no' | 'rate9'
  /** In practice nothing goes on: yes is only yes. */
  isPractice?: boolean
  /** Shown but not open for answers, as in a plenary before the facilitator opens the item. */
  locked?: boolean
  /** In the page for later: the plenary's other items. */
  hidden?: boolean
}>

const answers = [
  ['1', 'vote.yes'],
  ['0', 'vote.no'],
  ['-', 'vote.cannotJudge'],
] as const

/** A question longer than this is set smaller, so that the answers stay in reach of the thumb. */
const longText = 70

/** One proposal with its answers. `Kan inte bedöma` stands beside the others, not below them. */
export function BallotItem({
  language,
  item,
  no,
  of,
  answer,
  form,
  isPractice = false,
  locked = false,
  hidden = false,
}: Props) {
  const t = translator(language)
  const x = `${no}`
  return (
    <fieldset
      className="item"
      id={`f${no}`}
      data-id={item.id}
      data-name={itemName(item) ?? ''}
      disabled={locked}
      hidden={hidden}
    >
      <legend tabIndex={-1}>
        <span className="of">{t('vote.itemOf', { x, n: `${of}` })}</span>
        <h2 className={item.text && item.text.length > longText ? undefined : 'short'}>
          {item.text ?? t('vote.itemUnpublished', { x })}
        </h2>
      </legend>
      {item.explanation ? (
        <details open>
          <summary>{t('vote.explanation')}</summary>
          {item.explanation}
        </details>
      ) : null}
      {item.withdrawn ? null : <SaidOf language={language} said={item.said ?? []} />}
      {item.withdrawn ? (
        <p className="note">{t('vote.itemWithdrawn')}</p>
      ) : form === 'rate9' ? (
        <RatingScale language={language} no={no} answer={answer} />
      ) : (
        answers.map(([value, key]) => (
          <label key={value} className="answer">
            <input type="radio" name={`p${no}`} value={value} defaultChecked={answer === value} />
            <span>{t(isPractice && value === '1' ? 'vote.yesShort' : key)}</span>
          </label>
        ))
      )}
    </fieldset>
  )
}
