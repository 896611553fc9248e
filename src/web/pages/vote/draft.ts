/**
 * Answers in progress, one character an item: 1 yes or chosen, 0 no, 1 to 9 a rating, - cannot judge,
 * 1 to 9 and a to z a place in a ranking, . not answered. Runs on the phone too, so it knows nothing but text.
 */
export type Draft = string

export const forms = ['yes-no', 'choose', 'rate9', 'rank'] as const
export type Form = (typeof forms)[number]

export const noAnswer = '.'

export const emptyDraft = (items: number): Draft => noAnswer.repeat(items)

/** Forms in which each item is answered by itself, and one that is left untouched counts as cannot judge. */
export const isPerItem = (form: Form): boolean => form === 'yes-no' || form === 'rate9'

/** What is sent: an item left untouched counts as cannot judge; choices are positions from 1, a ranking in its order. */
export function ballotOf(form: Form, draft: Draft): string {
  if (isPerItem(form)) return draft.split(noAnswer).join('-')
  const positions = form === 'rank' ? rankingOf(draft) : positionsOf(draft, '1')
  return positions.map((position) => position + 1).join(',')
}

/** Positions from 0 that hold the character. */
export const positionsOf = (draft: Draft, character: string): number[] =>
  draft.split('').flatMap((answer, position) => (answer === character ? [position] : []))

export const countOf = (draft: Draft, characters: string): number =>
  draft.split('').filter((answer) => characters.includes(answer)).length

/** Positions of a ranking, the best first. A place that nobody has closes up. */
export const rankingOf = (draft: Draft): number[] =>
  draft
    .split('')
    .flatMap((place, position) => (place === noAnswer ? [] : [{ place, position }]))
    .sort((a, b) => (a.place === b.place ? a.position - b.position : a.place < b.place ? -1 : 1))
    .map(({ position }) => position)

const placeCharacters = '123456789abcdefghijklmnopqrstuvwxyz'

/** The character of a place from 1. */
export const placeCharacter = (place: number): string => placeCharacters.charAt(place - 1)

/** Places from 1 that more than one item has been given: they must be parted before the ballot can be sent. */
export const sharedPlaces = (draft: Draft): number[] =>
  placeCharacters.split('').flatMap((place, at) => (positionsOf(draft, place).length > 1 ? [at + 1] : []))

const allowed = (form: Form, places: number): string => {
  if (form === 'rate9') return '123456789-'
  if (form === 'rank') return placeCharacters.slice(0, places)
  return form === 'yes-no' ? '10-' : '1'
}

/** A draft that came from outside, made to fit the paper: anything strange is no answer. */
export const fitDraft = (
  { form, places }: Readonly<{ form: Form; places: number }>,
  text: string,
  items: number,
): Draft =>
  Array.from({ length: items }, (_, position) => {
    const answer = text.charAt(position)
    return answer !== '' && allowed(form, places).includes(answer) ? answer : noAnswer
  }).join('')
