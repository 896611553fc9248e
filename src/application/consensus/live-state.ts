import type { LiveState } from '#contract/consensus/live.ts'
import type { Evaluation } from '#domain/consensus/evaluation/evaluation.ts'
import { shortHash } from '#domain/consensus/hash.ts'
import type { PracticeAtHand } from '#domain/consensus/practice.ts'
import type { Round } from '#domain/consensus/round.ts'
import { noFreeze } from './cast-open-vote.ts'
import { isPlanned } from './conference-detail.ts'
import type { ConferenceRecord } from './conference-ports.ts'
import type { RoundRecord } from './round-ports.ts'

export type Numbers = Readonly<{
  /** Voters present: electors of the round while there are any, else seats. */
  present: number
  /** Envelopes in the box that takes ballots now, or ballots counted. */
  cast: number
  items: number
  /** Tables that are shown before a discussion. */
  plan?: string | null
}>

/** What the room compares with its printed rule: the freeze until the count, then the head it led to. */
export const wallCode = (round: Round): string | null => {
  if ('head' in round) return shortHash(round.head)
  return 'freezeHash' in round && round.freezeHash ? shortHash(round.freezeHash) : null
}

function stateOf({ conference }: ConferenceRecord, round: Round | undefined): LiveState['st'] {
  switch (conference.state) {
    case 'concluded':
    case 'published':
    case 'archived':
    case 'cancelled':
      return 'concluded'
    case 'running':
    case 'paused':
      if (!round) return 'waiting'
      if (round.state === 'imported') return 'final'
      // Wall and phones wait as after any close: how many papers there are is not for them.
      return round.state === 'keying' ? 'closing' : round.state
    default:
      return 'waiting'
  }
}

/** What the evaluation makes of the state; null where it changes nothing. */
export function evaluationSt(
  { conference }: ConferenceRecord,
  evaluation: Evaluation | null,
): 'evaluating' | 'evaluated' | null {
  if (conference.state !== 'running' && conference.state !== 'paused') return null
  switch (evaluation?.state) {
    case 'open':
      return 'evaluating'
    case 'closed':
      return 'evaluated'
    case 'counted':
      return evaluation.isOnWall ? 'evaluated' : null
    default:
      return null
  }
}

/** The experts are asked about the conference, or shown what they answered: no round is on the wall. */
export const evaluationState = (
  record: ConferenceRecord,
  rounds: readonly RoundRecord[],
  st: 'evaluating' | 'evaluated',
  version: number,
  numbers: Numbers,
  now: Date,
): LiveState => ({ ...liveState(record, rounds, null, numbers, now), ver: version, st })

/** The room practises at level 1, or is shown who answered what: it has neither number nor freeze. */
export function practiceState(
  record: ConferenceRecord,
  rounds: readonly RoundRecord[],
  practice: PracticeAtHand,
  numbers: Numbers,
  now: Date,
): LiveState {
  const { tk: _ticket, ...state } = liveState(record, rounds, null, numbers, now)
  const isOpen = practice.state === 'open'
  return {
    ...state,
    ver: practice.version,
    st: isOpen ? 'open' : 'practised',
    r: isOpen ? practice.id : null,
    form: practice.ballot.form,
    lvl: 1,
    fz: isOpen ? noFreeze : null,
  }
}

/** The state that everybody who follows a conference gets, the same for all. */
export function liveState(
  record: ConferenceRecord,
  rounds: readonly RoundRecord[],
  shown: RoundRecord | null,
  numbers: Numbers,
  now: Date,
): LiveState {
  const round = shown?.round
  const slot = shown?.slots.find(({ no }) => no === shown.currentSlot)
  // The clock of a paused round stands still, so no end can be told.
  const end = round?.state === 'open' ? shown?.closesAt : null
  return {
    c: record.code,
    name: record.conference.name,
    ver: round?.version ?? record.conference.version,
    r: round?.id ?? null,
    no: round?.number ?? 0,
    of: rounds.filter(isPlanned).length,
    title: round?.plan.name ?? '',
    st: stateOf(record, round),
    mode: round?.plan.mode ?? 'self-paced',
    slot: slot?.no ?? 0,
    // What has been taken out is nothing to look at: the room waits for the next item.
    slotSt: slot?.state === 'withdrawn' ? 'waiting' : (slot?.state ?? null),
    items: numbers.items,
    form: round?.plan.ballot.form ?? 'yes-no',
    lvl: record.conference.level,
    ...(record.conference.ticket ? { tk: record.conference.ticket } : {}),
    ...(round && 'freeze' in round && round.freeze.strata ? { bg: true } : {}),
    el: numbers.present,
    cast: numbers.cast,
    fz: round ? wallCode(round) : null,
    closesAt: end?.toISOString() ?? null,
    now: now.toISOString(),
    invented: record.isInvented,
    free: record.freeSeats,
    cards: record.cardsReplaced,
    ...(numbers.plan ? { p: numbers.plan } : {}),
  }
}
