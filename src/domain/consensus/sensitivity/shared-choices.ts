import type { Kind } from '../proposal.ts'
import type { Tally } from '../tally.ts'
import { fewestVoters } from './fewest-voters.ts'

export type SharedChoices = Readonly<{
  /** Null where all items share the places. */
  kind: Kind | null
  items: number
  /** Those who chose anything at all on their ballot. */
  voters: number
  /** How many items each chose, the mean. */
  chosen: number
  /** How many choices two voters drawn at random had in common, the mean over all pairs. */
  common: number
  /**
   * What that would be if each had drawn the mean number by lot. Tallies do not tell how many each chose: where that
   * differs much, this is only near what a lot would give.
   */
  byChance: number
}>

/**
 * How alike voters chose where only so many places were given: leaving an item out is then no judgement of it, so
 * answers are not compared item by item. For choices and for rankings, whose order it does not see.
 * Null for fewer than `fewestVoters`, or where there was nothing to choose among.
 */
export function sharedChoices(kind: Kind | null, tallies: readonly Tally[]): SharedChoices | null {
  const [first] = tallies
  const voters = first ? first.yes + first.no : 0
  if (voters < fewestVoters) return null
  const given = tallies.reduce((sum, { yes }) => sum + yes, 0)
  const pairs = tallies.reduce((sum, { yes }) => sum + yes * (yes - 1), 0)
  const chosen = given / voters
  return {
    ...{ kind, voters, chosen },
    items: tallies.length,
    common: pairs / (voters * (voters - 1)),
    byChance: chosen ** 2 / tallies.length,
  }
}
