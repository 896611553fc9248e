import { isBelow, ratioOf } from '../ratio.ts'

/** What may be said of an item that went on: consensus where a threshold was declared beforehand and met. */
export type ChosenWord = 'consensus' | 'prioritised'

/**
 * The word for an item that advanced; null for one that did not. A place among those with most yes is a priority,
 * however many they were, and a line to fall under is no threshold for consensus (S0 p. 8-9: 13 of 23 entered the core).
 * `threshold` is the decimal text that was frozen with the rule, or nothing.
 */
export function chosenWord(
  { isAdvanced, yes, n }: Readonly<{ isAdvanced: boolean; yes: number | null; n: number | null }>,
  threshold: string | undefined,
): ChosenWord | null {
  if (!isAdvanced) return null
  if (threshold === undefined || yes === null || n === null || n === 0) return 'prioritised'
  return isBelow(yes, n, ratioOf(threshold)) ? 'prioritised' : 'consensus'
}
