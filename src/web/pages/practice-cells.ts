import type { PracticeOutput } from '#contract/consensus/practice.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

/** Practice as wall and phones show it. */
export type PracticeShown = NonNullable<PracticeOutput['practice']>

/** Everybody's answers would not fit on a wall for 500; the first are enough to prove the point. */
export const mostShown = 48

/** One answer in words: beside a name it must be read at once. */
export function cellWords(language: Language, form: PracticeShown['form'], cell: string): string {
  const t = translator(language)
  if (cell === '-') return form === 'yes-no' || form === 'rate9' ? t('vote.cannotJudge') : ''
  switch (form) {
    case 'yes-no':
      return t(cell === '1' ? 'vote.yesShort' : 'vote.no')
    case 'rate9':
      return cell
    case 'choose':
      return cell === '1' ? t('practice.chosen') : ''
    case 'rank':
      return cell === '0' ? '' : t('practice.place', { place: cell })
  }
}

/** What one seat answered, question by question; choices and places name what they were given to. */
export function rowWords(
  language: Language,
  { form, questions }: Pick<PracticeShown, 'form' | 'questions'>,
  cells: readonly string[],
): string {
  const t = translator(language)
  if (form === 'yes-no' || form === 'rate9')
    return cells.map((cell) => cellWords(language, form, cell)).join(' · ')
  const given = cells
    .map((cell, position) => ({ cell, question: questions[position] ?? '' }))
    .filter(({ cell }) => cell !== '-' && cell !== '0')
    .sort((a, b) => (form === 'rank' ? Number(a.cell) - Number(b.cell) : 0))
    .map(({ cell, question }) => (form === 'rank' ? `${cell}. ${question}` : question))
  return given.length === 0 ? t('practice.blank') : given.join(' · ')
}
