import type { Criterion } from './measure-point.ts'

export const criterionAnswers = ['yes', 'partly', 'no'] as const
export type CriterionAnswer = (typeof criterionAnswers)[number]

/** Somebody has read the document against the criteria. Days are `2026-11-22`. */
export type DocumentCheck = Readonly<{
  title: string
  /** When the document was decided or last revised. */
  dated: string
  reviewer: string
  reviewedOn: string
  answers: readonly Readonly<{ id: string; answer: CriterionAnswer }>[]
}>

/** The last day that a document of that day counts: so many months later, at most the month's last day. */
export function expiresOn(dated: string, maxAgeMonths: number): string {
  const [year = 0, month = 1, day = 1] = dated.split('-').map(Number)
  const months = year * 12 + (month - 1) + maxAgeMonths
  const [inYear, inMonth] = [Math.floor(months / 12), (months % 12) + 1]
  const leap = inYear % 4 === 0 && (inYear % 100 !== 0 || inYear % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][inMonth - 1] ?? 31
  const two = (n: number) => `${n}`.padStart(2, '0')
  return `${inYear}-${two(inMonth)}-${two(Math.min(day, days))}`
}

/** Yes only where every criterion is; no where any is; else partly. Null while a criterion has no answer. */
export function outcomeOf(
  criteria: readonly Criterion[],
  { answers }: Pick<DocumentCheck, 'answers'>,
): CriterionAnswer | null {
  const given = criteria.map(({ id }) => answers.find((one) => one.id === id)?.answer)
  if (given.length === 0 || given.includes(undefined)) return null
  if (given.every((answer) => answer === 'yes')) return 'yes'
  return given.includes('no') ? 'no' : 'partly'
}
