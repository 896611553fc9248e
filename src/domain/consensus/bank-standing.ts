import type { ConferenceId, ProposalId, ProtocolId, RoundId } from '#domain/kernel/id.ts'
import { sharePercent } from '#domain/kernel/share.ts'
import type { BallotForm } from './ballot.ts'
import type { ConsensusRule, ProtocolLevel } from './gate-rule.ts'
import type { Fate } from './proposal.ts'
import type { Score } from './score.ts'
import { type ChosenWord, chosenWord } from './sensitivity/consensus-word.ts'
import { type ToldMedian, toldMedian } from './sensitivity/told-median.ts'

/** What one round did with one proposal. */
export type CastVote = Readonly<{
  proposal: ProposalId
  v: number
  round: RoundId
  roundNo: number
  conference: ConferenceId
  conferenceName: string
  /** A day, or what is known of it: "2014-04". */
  beginsOn: string | null
  /** Ballots that were built, not cast by people. */
  isInvented: boolean
  /** Taken over from a document. */
  isImported: boolean
  /** The count was worked out from a printed percentage. */
  isDerived: boolean
  to: ProtocolLevel
  form: BallotForm['form']
  /** 7 to 9 of those who rated it, or how many ranked it, in those forms. */
  yes: number | null
  n: number | null
  /** What a rating or a ranking was ordered by. */
  score: Score | null
  /** How many gave each rating or place; null for other ballots, and where it was never published. */
  counts: readonly number[] | null
  /** What may be called consensus, as it was declared with the rule; null where nothing was. */
  declared: ConsensusRule | null
  tied: boolean
  fate: Fate
  /** Later rounds that the document does not let tell apart from this one. */
  orIn: readonly number[]
}>

/** A place in an adopted protocol. */
export type StandingEntry = Readonly<{
  proposal: ProposalId
  proposalV: number
  protocol: ProtocolId
  v: number
  level: ProtocolLevel
  no: number
  name: string
  isSuperseded: boolean
  isInvented: boolean
  /** Null where no conference led to it. */
  conference: ConferenceId | null
  /** A day, or what is known of it. */
  adopted: string | null
}>

export type Standing = Readonly<{
  place: 'core' | 'extended' | 'out' | 'untried'
  entryNo: number | null
  latest: CastVote | null
}>

/** Yes of n in whole percent, half up; null where either was never published. */
export const shareOf = ({ yes, n }: Pick<CastVote, 'yes' | 'n'>): number | null =>
  yes === null || n === null ? null : sharePercent(yes, n)

/** The median of an item that was rated; null for other ballots, and where the ratings were never published. */
export const medianOf = ({ form, counts }: Pick<CastVote, 'form' | 'counts'>): ToldMedian | null =>
  form === 'rate9' && counts ? toldMedian(counts) : null

/** What may be said of what the vote let in; null where it did not. */
export const wordOf = (
  { yes, n, declared }: Pick<CastVote, 'yes' | 'n' | 'declared'>,
  isAdvanced: boolean,
): ChosenWord | null => chosenWord({ isAdvanced, yes, n }, declared ?? undefined)

const grouped = <T extends Readonly<{ proposal: ProposalId }>>(facts: readonly T[]) => {
  const found = new Map<ProposalId, T[]>()
  for (const fact of facts) found.set(fact.proposal, [...(found.get(fact.proposal) ?? []), fact])
  return found
}

/**
 * Where each proposal stands. Invented votes count only in a bank that has no real ones; a protocol that
 * has been superseded no longer says where anything stands. `out` needs a protocol to be out of.
 */
export function standingsIn(
  votes: readonly CastVote[],
  entries: readonly StandingEntry[],
): (proposal: ProposalId) => Standing {
  const hasReal = votes.some(({ isInvented }) => !isInvented)
  const isCounted = ({ isInvented }: Pick<CastVote, 'isInvented'>) => !(hasReal && isInvented)
  const standing = entries.filter((entry) => !entry.isSuperseded && isCounted(entry))
  const cast = votes.filter(isCounted)
  const entriesOf = grouped(standing)
  const votesOf = grouped(cast)
  return (proposal) => {
    const held = entriesOf.get(proposal) ?? []
    const core = held.findLast(({ level }) => level === 'core')
    const entry = core ?? held.at(-1)
    const latest = votesOf.get(proposal)?.at(-1) ?? null
    const isOut = latest !== null && standing.length > 0
    return {
      place: entry ? entry.level : isOut ? 'out' : 'untried',
      entryNo: entry?.no ?? null,
      latest,
    }
  }
}
