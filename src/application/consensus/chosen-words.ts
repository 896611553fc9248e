import type { ChosenWord } from '#domain/consensus/sensitivity/consensus-word.ts'

/** What a file in Swedish says of an item that the vote let in. */
export const chosenWords: Readonly<Record<ChosenWord, string>> = {
  consensus: 'konsensus',
  prioritised: 'prioriterad',
}
