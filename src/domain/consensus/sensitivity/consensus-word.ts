import type { ConsensusRule } from '../gate-rule.ts'
import { isBelow, ratioOf } from '../ratio.ts'

/** What may be said of an item that went on: consensus where a threshold was declared beforehand and met. */
export type ChosenWord = 'consensus' | 'prioritised'

/**
 * The word for an item that advanced; null for one that did not. A place among those with most yes is a priority,
 * however many they were, and a line to fall under is no threshold for consensus (S0 p. 8-9: 13 of 23 entered the core).
 * `declared` was frozen with the rule, or is nothing.
 */
export function chosenWord(
  { isAdvanced, yes, n }: Readonly<{ isAdvanced: boolean; yes: number | null; n: number | null }>,
  declared: ConsensusRule | undefined,
): ChosenWord | null {
  if (!isAdvanced) return null
  if (!declared || yes === null || n === null || n === 0) return 'prioritised'
  const isMet = n >= (declared.voters ?? 0) && !isBelow(yes, n, ratioOf(declared.share))
  return isMet ? 'consensus' : 'prioritised'
}
