import type { ProtocolId, RoundId } from '#domain/kernel/id.ts'
import { sharePercent } from '#domain/kernel/share.ts'
import { type Interval, wilsonInterval } from '#domain/kernel/statistics/interval.ts'
import type { BallotForm } from './ballot.ts'
import type { ProtocolLevel } from './gate-rule.ts'
import type { Fate, Proposal, ProposalEvent, ProposalOperation, WordingBasis } from './proposal.ts'
import type { Score } from './score.ts'
import type { ChosenWord } from './sensitivity/consensus-word.ts'
import type { ToldMedian } from './sensitivity/told-median.ts'

/** What one round did with the proposal. Counts are null where they were never published (K6). */
export type VoteFact = Readonly<{
  conference: string
  isInvented: boolean
  /** More than one where the document does not tell which of them it was. */
  rounds: readonly number[]
  round: RoundId | null
  v: number
  fate: Fate
  /** What the fate is known from when the round itself was not published. */
  reached: ProtocolLevel | null
  tied: boolean
  form: BallotForm['form']
  yes: number | null
  n: number | null
  score: Score | null
  /** Of an item that was rated; null for other ballots. */
  median: ToldMedian | null
  /** What may be said of what the vote let in; null where it did not. */
  word: ChosenWord | null
  /** The count was worked out from a printed percentage. */
  derived: boolean
  /** Protocol entries with as many yes votes in the same round. */
  equals: readonly number[]
  /** When the result was shown, as far as it is known. */
  at: string | null
}>

export type EntryFact = Readonly<{
  level: ProtocolLevel
  protocol: ProtocolId
  name: string
  v: number
  no: number
  at: string | null
  superseded: boolean
}>

export type BiographyFacts = Readonly<{
  proposal: Pick<Proposal, 'originalNo' | 'kind' | 'sources'>
  /** Of its first wording. */
  basis: WordingBasis
  /** How many of the kind its list held. */
  ofKind: number
  events: readonly ProposalEvent[]
  votes: readonly VoteFact[]
  entries: readonly EntryFact[]
}>

export type OriginStep = Readonly<{
  step: 'origin'
  originalNo: number | null
  kind: Proposal['kind']
  of: number
  /** Who brought it; null: never published, or never written down. */
  broughtBy: string | null
  at: string | null
  by: string | null
  /** The association's own, not from a list that somebody published. */
  own: boolean
}>
export type ChangedStep = Readonly<{
  step: 'changed'
  operation: Exclude<ProposalOperation, 'add' | 'import'>
  event: ProposalEvent
}>
/** `share` in whole percent, `interval` Wilson's 95 %, 0 to 1; both null where the votes are not known. */
export type VoteStep = VoteFact & Readonly<{ step: 'vote'; share: number | null; interval: Interval | null }>
export type EntryStep = EntryFact & Readonly<{ step: 'entry' }>

/** *Indikatorns historia* (CO32): where it comes from, what became of it, vote by vote. */
export type BiographyStep = OriginStep | ChangedStep | VoteStep | EntryStep

function originOf({ proposal, basis, ofKind, events }: BiographyFacts): OriginStep {
  const born = events.find(({ operation }) => operation === 'add' || operation === 'import')
  const { originalNo, kind, sources } = proposal
  return {
    step: 'origin',
    ...{ originalNo, kind },
    of: ofKind,
    broughtBy: sources.find(({ party }) => party !== null)?.party ?? null,
    at: born?.at ?? null,
    by: born?.actor ?? null,
    own: basis === 'own',
  }
}

const changesOf = (events: readonly ProposalEvent[]): readonly ChangedStep[] =>
  events.flatMap((event) => {
    const { operation } = event
    return operation === 'add' || operation === 'import' ? [] : [{ step: 'changed', operation, event }]
  })

const voteStep = (fact: VoteFact): VoteStep => {
  const isKnown = fact.yes !== null && fact.n !== null
  return {
    step: 'vote',
    ...fact,
    share: isKnown ? sharePercent(fact.yes, fact.n) : null,
    interval: isKnown ? wilsonInterval(fact.yes, fact.n) : null,
  }
}

type Placed = Readonly<{ step: BiographyStep; time: string }>

/** What is told without a date stands where it was told: right after the one before it. */
function placed(told: readonly (VoteStep | EntryStep)[]): readonly Placed[] {
  let latest = ''
  return told.map((step) => {
    latest = step.at ?? latest
    return { step, time: latest }
  })
}

/** The steps, first to last. Dates may be partial ("2014-04"): as text they still sort as times do. */
export function biographyOf(facts: BiographyFacts): readonly BiographyStep[] {
  const entries = facts.entries.map((entry) => ({ step: 'entry', ...entry }) as const)
  const steps = [
    ...placed([...facts.votes.map(voteStep), ...entries]),
    ...changesOf(facts.events).map((step) => ({ step, time: step.event.at })),
  ]
  const ordered = steps.toSorted((a, b) => (a.time === b.time ? 0 : a.time < b.time ? -1 : 1))
  return [originOf(facts), ...ordered.map(({ step }) => step)]
}
