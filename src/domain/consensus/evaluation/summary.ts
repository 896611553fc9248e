import { sharePercent } from '#domain/kernel/share.ts'
import {
  type Answer,
  type EvaluationForm,
  type Option,
  options,
  type QuestionNo,
  questionNumbers,
} from './form.ts'

export type OptionCounts = Readonly<Record<Option | 'missing', number>>

export type QuestionCounts = OptionCounts & Readonly<{ no: QuestionNo }>

/** An answer without its form: all that is ever kept. A question without an answer is `missing`. */
export type LooseAnswer = Readonly<{ no: QuestionNo; option: Option | 'missing'; text: string | null }>

const textOf = (answer: Answer | null): string | null => (answer?.option === 'own' ? answer.text : null)

/** Takes the forms apart, a pile for each question. Each pile is to be mixed by itself. */
export const pilesOf = (forms: readonly EvaluationForm[]): readonly (readonly LooseAnswer[])[] =>
  questionNumbers.map((no) =>
    forms.map(({ answers }) => ({
      no,
      option: answers[no]?.option ?? ('missing' as const),
      text: textOf(answers[no]),
    })),
  )

export const commentsOf = (forms: readonly EvaluationForm[]): readonly string[] =>
  forms.flatMap(({ comment }) => (comment === null ? [] : [comment]))

/** How many gave each answer, by question. */
export const countAnswers = (answers: readonly LooseAnswer[]): readonly QuestionCounts[] =>
  questionNumbers.map((no) => {
    const count = (option: Option | 'missing'): number =>
      answers.filter((answer) => answer.no === no && answer.option === option).length
    return {
      no,
      satisfied: count('satisfied'),
      neutral: count('neutral'),
      dissatisfied: count('dissatisfied'),
      own: count('own'),
      missing: count('missing'),
    }
  })

/** All who handed in a form: own alternatives and missing answers among them. */
export const formsIn = (counts: OptionCounts): number =>
  options.reduce((sum, option) => sum + counts[option], counts.missing)

export const answeredIn = (counts: OptionCounts): number => formsIn(counts) - counts.missing

/**
 * Whole percent of all who handed in, own alternatives and missing answers included, as S0 p. 11 has 23 under
 * every question: 5 of 23 are 22, not a third. Null where nobody did.
 */
export const optionShare = (counts: OptionCounts, option: Option | 'missing'): number | null =>
  sharePercent(counts[option], formsIn(counts))
