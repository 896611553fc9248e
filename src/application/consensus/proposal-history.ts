import type { HistoryStep, ProposalName } from '#contract/consensus/proposal.ts'
import { type CastVote, medianOf, type StandingEntry, wordOf } from '#domain/consensus/bank-standing.ts'
import { type BiographyStep, biographyOf, type VoteFact } from '#domain/consensus/biography.ts'
import { nameOf, type Proposal, type WordingBasis } from '#domain/consensus/proposal.ts'
import type { ConferenceId, ProposalId } from '#domain/kernel/id.ts'
import type { BankEvent } from './bank-ports.ts'
import { listSize } from './list-size.ts'

export const toName = ({ id, originalNo, kind, state, current }: Proposal): ProposalName => ({
  id,
  originalNo,
  kind,
  name: nameOf(current),
  state,
})

type Facts = Readonly<{
  proposal: Proposal
  /** Of its first wording. */
  basis: WordingBasis
  /** All of the bank, to name others by. */
  bank: readonly Proposal[]
  events: readonly BankEvent[]
  /** All of the bank's, so that equals can be found. */
  votes: readonly CastVote[]
  entries: readonly StandingEntry[]
}>

/** Numbers of the entries of the same kind that got as many yes votes in the same round. */
const equalsOf = (vote: CastVote, { proposal, bank, votes, entries }: Facts): readonly number[] => {
  // As many yes is as high a place only where yes is what was counted.
  if (vote.yes === null || vote.form === 'rate9' || vote.form === 'rank') return []
  const ofKind = new Set(bank.filter(({ kind }) => kind === proposal.kind).map(({ id }) => id))
  const same = votes.filter(
    (other) => other.round === vote.round && other.proposal !== vote.proposal && other.yes === vote.yes,
  )
  return entries
    .filter(
      (entry) =>
        entry.level === vote.to &&
        entry.conference === vote.conference &&
        ofKind.has(entry.proposal) &&
        same.some(({ proposal }) => proposal === entry.proposal),
    )
    .map(({ no }) => no)
    .toSorted((a, b) => a - b)
}

/** What a document does not tell of a round can be known from what came after it: the protocol. */
function voteFact(vote: CastVote, facts: Facts): VoteFact {
  const {
    conferenceName: conference,
    roundNo,
    round,
    v,
    isInvented,
    tied,
    form,
    yes,
    n,
    score,
    isDerived,
    beginsOn,
  } = vote
  const isBlank = vote.fate === 'unknown'
  const isIn = facts.entries.some(
    (entry) => entry.proposal === vote.proposal && entry.conference === vote.conference,
  )
  const fate = isBlank ? (isIn ? 'advanced' : 'dropped') : vote.fate
  return {
    ...{ conference, isInvented, round, v, tied, form, yes, n, score, fate },
    median: medianOf(vote),
    word: wordOf(vote, fate === 'advanced'),
    rounds: [roundNo, ...vote.orIn],
    reached: isBlank && isIn ? 'extended' : null,
    derived: isDerived,
    equals: equalsOf(vote, facts),
    at: beginsOn,
  }
}

/** The core holds what the extended protocol holds: where a conference gave both, the core is what is told. */
const toldEntries = ({ proposal, entries }: Facts): readonly StandingEntry[] => {
  const own = entries.filter((entry) => entry.proposal === proposal.id)
  const cores = own.filter(({ level }) => level === 'core')
  return own.filter(
    (entry) => entry.level === 'core' || !cores.some(({ conference }) => conference === entry.conference),
  )
}

const percent = (share: number): number => Math.round(100 * share)

/** With the conference that a vote was held in; null for other steps, and where no round of it is kept. */
type Placed = Readonly<{ step: HistoryStep; conference: ConferenceId | null }>

function present(step: BiographyStep, { proposal, bank, votes }: Facts): HistoryStep {
  switch (step.step) {
    case 'origin':
      return step
    case 'changed': {
      const { event, operation } = step
      const others = new Set<ProposalId>([...event.from, ...event.to].filter((id) => id !== proposal.id))
      return {
        step: 'changed',
        operation,
        at: event.at,
        by: event.actor,
        reason: event.reason,
        others: [...others].flatMap((id) => bank.find((one) => one.id === id) ?? []).map(toName),
      }
    }
    case 'vote': {
      const { interval, rounds, equals, at: _at, round, ...vote } = step
      const source = votes.find((one) => one.round === round)
      return {
        ...vote,
        to: source?.to ?? 'extended',
        rounds: [...rounds],
        equals: [...equals],
        interval: interval && { low: percent(interval.low), high: percent(interval.high) },
        result: source && !source.isImported ? { conference: source.conference, round: source.round } : null,
      }
    }
    case 'entry':
      return step
  }
}

/** *Indikatorns historia*, first to last, each vote with its conference: two can have the same name. */
export function placedHistory(facts: Facts): readonly Placed[] {
  const { proposal, basis, bank, events } = facts
  const own = facts.votes.filter((vote) => vote.proposal === proposal.id)
  const steps = biographyOf({
    proposal,
    basis,
    ofKind: listSize(proposal, bank, events),
    events,
    votes: own.map((vote) => voteFact(vote, facts)),
    entries: toldEntries(facts).map(({ level, protocol, name, v, no, adopted, isSuperseded }) => ({
      ...{ level, protocol, name, v, no },
      at: adopted,
      superseded: isSuperseded,
    })),
  })
  return steps.map((step) => ({
    step: present(step, facts),
    conference:
      step.step === 'vote' ? (own.find(({ round }) => round === step.round)?.conference ?? null) : null,
  }))
}

export const historyOf = (facts: Facts): HistoryStep[] => placedHistory(facts).map(({ step }) => step)
