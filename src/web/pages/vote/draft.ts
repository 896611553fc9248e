/**
 * Answers in progress, one character an item: 1 yes or chosen, 0 no, - cannot judge, . not answered.
 * Runs on the phone too, so it knows nothing but text.
 */
export type Draft = string

export const noAnswer = '.'

export const emptyDraft = (items: number): Draft => noAnswer.repeat(items)

/** What is sent: an item left untouched counts as cannot judge; choices are positions from 1. */
export const ballotOf = (form: 'yes-no' | 'choose', draft: Draft): string =>
  form === 'yes-no'
    ? draft.split(noAnswer).join('-')
    : positionsOf(draft, '1')
        .map((position) => position + 1)
        .join(',')

/** Positions from 0 that hold the character. */
export const positionsOf = (draft: Draft, character: string): number[] =>
  draft.split('').flatMap((answer, position) => (answer === character ? [position] : []))

export const countOf = (draft: Draft, character: string): number => positionsOf(draft, character).length

/** A draft that came from outside, made to fit the paper: anything strange is no answer. */
export const fitDraft = (form: 'yes-no' | 'choose', text: string, items: number): Draft =>
  Array.from({ length: items }, (_, position) => {
    const answer = text.charAt(position)
    return (form === 'yes-no' ? '10-' : '1').includes(answer) && answer !== '' ? answer : noAnswer
  }).join('')
