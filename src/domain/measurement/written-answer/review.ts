/** What a person has decided about a written answer; `waiting` until somebody has read it. */
export const reviewStates = ['waiting', 'released', 'blacked', 'withheld'] as const
export type ReviewState = (typeof reviewStates)[number]

export type WrittenAnswer = Readonly<{ id: string; item: string; text: string; review: ReviewState }>

/** Questions that too few wrote under: nobody reads what they wrote, whoever they are. */
export function tooFewWrote(
  answers: readonly Pick<WrittenAnswer, 'item'>[],
  kText: number,
): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { item } of answers) counts.set(item, (counts.get(item) ?? 0) + 1)
  return new Set([...counts].filter(([, n]) => n < kText).map(([item]) => item))
}

/** Answers that somebody still has to read before the review is done. */
export function leftToRead(answers: readonly WrittenAnswer[], kText: number): number {
  const unread = tooFewWrote(answers, kText)
  return answers.filter(({ item, review }) => review === 'waiting' && !unread.has(item)).length
}
