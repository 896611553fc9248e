import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

type Props = Readonly<{
  language: Language
  /** From 1. */
  no: number
  /** One character of a draft. */
  answer: string
}>

const ratings = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** 1 to 9 in three rows of three, the ends in words, and `Kan inte bedöma` as one of the answers. */
export function RatingScale({ language, no, answer }: Props) {
  const t = translator(language)
  const ends: Readonly<Record<string, string>> = { '1': t('vote.rateLowest'), '9': t('vote.rateHighest') }
  return (
    <>
      <p className="ends">
        {t('vote.rateEnds', { lowest: t('vote.rateLowest'), highest: t('vote.rateHighest') })}
      </p>
      <div className="scale">
        {ratings.map((value) => (
          <label key={value} className="answer">
            <input
              type="radio"
              name={`p${no}`}
              value={value}
              defaultChecked={answer === value}
              aria-label={ends[value] ? `${value}, ${ends[value]}` : undefined}
            />
            <span>{value}</span>
          </label>
        ))}
      </div>
      <label className="answer">
        <input type="radio" name={`p${no}`} value="-" defaultChecked={answer === '-'} />
        <span>{t('vote.cannotJudge')}</span>
      </label>
    </>
  )
}
