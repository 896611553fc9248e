import type { ConsensusRule } from '../gate-rule.ts'
import { isBelow, ratioOf } from '../ratio.ts'
import { fewestVoters } from './fewest-voters.ts'

/** What may be said of an item that went on: consensus where a threshold was declared beforehand and met. */
export type ChosenWord = 'consensus' | 'prioritised'

/** How many the share must at least be of: never fewer than `fewestVoters`, whatever was declared. */
export const votersAsked = ({ voters }: ConsensusRule): number => Math.max(fewestVoters, voters ?? 0)

/**
 * The word for an item that advanced; null for one that did not. A place among those with most yes is a priority,
 * however many they were, and a line to fall under is no threshold for consensus (S0 p. 8-9: 13 of 23 entered the core).
 * `declared` was frozen with the rule, or is nothing. One person who rated what nobody else could judge is no room.
 */
export function chosenWord(
  { isAdvanced, yes, n }: Readonly<{ isAdvanced: boolean; yes: number | null; n: number | null }>,
  declared: ConsensusRule | undefined,
): ChosenWord | null {
  if (!isAdvanced) return null
  if (!declared || yes === null || n === null || n === 0) return 'prioritised'
  const isMet = n >= votersAsked(declared) && !isBelow(yes, n, ratioOf(declared.share))
  return isMet ? 'consensus' : 'prioritised'
}
