import type { Kind } from './proposal.ts'

export const tieRules = ['include', 'exclude', 'run-off', 'lot'] as const
export type TieRule = (typeof tieRules)[number]

/** What is asked of tied items before the tie rule: fewest entries of the perspective, most yes last time. */
export const tieCriteria = ['perspective', 'prevRound'] as const
export type TieCriterion = (typeof tieCriteria)[number]

/** n in every share: voters present at close, or ballots counted (K2). */
export const denominators = ['electorate', 'cast'] as const
export type Denominator = (typeof denominators)[number]

/** What happens to items that neither advance nor fall under the line. */
export const rests = ['remains', 'dropped'] as const
export type Rest = (typeof rests)[number]

/** Places: one list for all, or one per kind. */
export type Places = number | Readonly<Record<Kind, number>>

/** At least num/den of the electorate, and at least `min` ballots. */
export type Quorum = Readonly<{ basis: 'electorate'; num: number; den: number; min: number }>

/**
 * What may be called consensus, declared beforehand: a share of yes, or of ratings 7–9, as decimal text, and how many
 * that share must at least be of (five, where nothing else is said). It moves nothing: what is chosen is the places' and the line's to say.
 */
export type ConsensusRule = Readonly<{ share: string; voters?: number }>

/** The gate of a round, as the gate file writes it. */
export type Gate = Readonly<{
  advance?: Places
  /** What ratings are ordered by: their share of 7–9, unless the rule names the median. */
  score?: 'median'
  /** Decimal text, 0 to 1, or a median: an item falls when its score is under it. Never a float. */
  dropBelow?: string
  denominator: Denominator
  tie: TieRule
  tieFirst?: readonly TieCriterion[]
  rest: Rest
  quorum?: Quorum
  consensus?: ConsensusRule
}>

export const protocolLevels = ['extended', 'core'] as const
export type ProtocolLevel = (typeof protocolLevels)[number]

/** A gate and the protocol that those who pass it enter. Frozen before the round opens (K3). */
export type Rule = Gate & Readonly<{ to: ProtocolLevel }>

/** Which items a round is about: `all`, or those whose latest fate it is. */
export const poolSources = ['all', 'remaining', 'advanced', 'tied'] as const
export type PoolSource = (typeof poolSources)[number]

export type Pool = Readonly<{ kind?: Kind; from: PoolSource }>

/** Places for one kind; a plain number is one list for all kinds and has none per kind. */
export const placesFor = (places: Places, kind: Kind | null): number => {
  if (typeof places === 'number') return kind === null ? places : 0
  return kind === null ? places.process + places.effect : places[kind]
}
