import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId, RoundId } from '#domain/kernel/id.ts'
import type { BallotForm } from './ballot.ts'
import { lowestFloor } from './conference.ts'
import type { Freeze, RecountScope, SeatingRule } from './freeze.ts'
import { reachesQuorum } from './gate.ts'
import type { Pool, Rule } from './gate-rule.ts'
import { ballotsForQuorum } from './gate-words.ts'
import type { HexHash } from './hash.ts'
import type { RoundResult } from './round-result.ts'
import type { Reveal } from './slot.ts'

/** What a facilitator sets up; the freeze makes it binding. */
export type RoundPlan = Readonly<{
  name: string
  pool: Pool
  mode: 'self-paced' | 'plenary'
  reveal: Reveal
  ballot: BallotForm
  rule: Rule
  electorate: SeatingRule
  scope: RecountScope
  /** Ballots carry the voter's background, where that can be told in groups. */
  strata?: true
  minutes: number | null
}>

type Core = Readonly<{
  id: RoundId
  conference: ConferenceId
  number: number
  version: number
  plan: RoundPlan
  /** Hashes of freezes that were taken back before anybody voted: they stay on record. */
  earlierFreezes: readonly HexHash[]
  /** The round whose tie this one decides. */
  runOffOf: RoundId | null
  /** The voided round that this one is held instead of. */
  replaces: RoundId | null
}>

type Frozen = Core & Readonly<{ freeze: Freeze; freezeHash: HexHash }>
/**
 * `present`: n, settled when the round closed: electors in the room then, and those who had gone but had been handed
 * a card and so may have voted. `cast`: ballots in the box, the last one of each seat.
 */
type Closed = Readonly<{ present: number }>
type Turnout = Closed & Readonly<{ cast: number }>
type Outcome = Readonly<{ result: RoundResult; resultHash: HexHash; head: HexHash }>

/** A tie under the rule `run-off` is decided by a child round among the tied. */
export type RunOff =
  | Readonly<{ state: 'not-needed' }>
  | Readonly<{ state: 'needed'; items: readonly string[] }>
  | Readonly<{ state: 'under-way' | 'settled'; items: readonly string[]; round: RoundId }>

export type DraftRound = Core & Readonly<{ state: 'draft' }>
export type DiscussingRound = Core & Readonly<{ state: 'discussing' }>
export type FrozenRound = Frozen & Readonly<{ state: 'frozen' }>
export type OpenRound = Frozen & Readonly<{ state: 'open' }>
export type PausedRound = Frozen & Readonly<{ state: 'paused' }>
export type ClosingRound = Frozen & Closed & Readonly<{ state: 'closing' }>
/** Papers from the room are being keyed by two people; nothing from the phones is open yet. */
export type KeyingRound = Frozen & Closed & Readonly<{ state: 'keying' }>
export type CountingRound = Frozen & Turnout & Readonly<{ state: 'counting' }>
export type CountedRound = Frozen & Turnout & Outcome & Readonly<{ state: 'counted' }>
export type AppliedRound = Frozen & Turnout & Outcome & Readonly<{ state: 'applied'; runOff: RunOff }>
export type FinalRound = Frozen & Turnout & Outcome & Readonly<{ state: 'final'; runOff: RunOff }>
export type VoidedRound = Core &
  Readonly<{
    state: 'voided'
    was: RoundState
    reason: string
    freezeHash: HexHash | null
    successor: RoundId | null
  }>
/**
 * Held before Samsyn and known from a document: it was never frozen here and cannot be counted again,
 * so it has no freeze, no result and no place in the chain. Nothing leads to or from this state.
 */
export type ImportedRound = Core & Turnout & Readonly<{ state: 'imported' }>

export type Round =
  | DraftRound
  | DiscussingRound
  | FrozenRound
  | OpenRound
  | PausedRound
  | ClosingRound
  | KeyingRound
  | CountingRound
  | CountedRound
  | AppliedRound
  | FinalRound
  | VoidedRound
  | ImportedRound

export const roundStates = [
  'draft',
  'discussing',
  'frozen',
  'open',
  'paused',
  'closing',
  'keying',
  'counting',
  'counted',
  'applied',
  'final',
  'voided',
  'imported',
] as const
export type RoundState = (typeof roundStates)[number]

const isIn = <State extends RoundState>(
  round: Round,
  states: readonly State[],
): round is Extract<Round, { state: State }> => states.some((state) => state === round.state)

/** The round if it is as the caller last saw it and in one of the states; else `stale-version` or the state at fault. */
function mustBe<State extends RoundState>(
  round: Round,
  expectedVersion: number,
  ...states: readonly State[]
): Extract<Round, { state: State }> {
  if (round.version !== expectedVersion) {
    throw new DomainError('stale-version', { state: round.state, version: round.version })
  }
  if (!isIn(round, states)) {
    throw new DomainError('consensus.round-wrong-state', { state: round.state, wanted: states })
  }
  return round
}

const bumped = <R extends Core>(round: R): R => ({ ...round, version: round.version + 1 })

export const draftRound = (
  core: Pick<Core, 'id' | 'conference' | 'number' | 'plan'> & Partial<Pick<Core, 'runOffOf' | 'replaces'>>,
): DraftRound => ({
  runOffOf: null,
  replaces: null,
  ...core,
  version: 1,
  earlierFreezes: [],
  state: 'draft',
})

/** A draft's plan may change as often as anyone likes. */
export const planRound = (
  round: Round,
  expectedVersion: number,
  plan: RoundPlan,
): DraftRound | DiscussingRound => ({
  ...bumped(mustBe(round, expectedVersion, 'draft', 'discussing')),
  plan,
})

export const discussRound = (round: Round, expectedVersion: number): DiscussingRound => ({
  ...bumped(mustBe(round, expectedVersion, 'draft')),
  state: 'discussing',
})

/** From here rule, items and wording are fixed. Whether the rule can be kept is `ruleFaults`' matter. */
export const freezeRound = (
  round: Round,
  expectedVersion: number,
  freeze: Freeze,
  freezeHash: HexHash,
): FrozenRound => ({
  ...bumped(mustBe(round, expectedVersion, 'draft', 'discussing')),
  state: 'frozen',
  freeze,
  freezeHash,
})

/** Takes a freeze back before anybody has voted; its hash stays on record. */
export function thawRound(round: Round, expectedVersion: number): DraftRound {
  const { freeze: _freeze, freezeHash, ...core } = bumped(mustBe(round, expectedVersion, 'frozen'))
  return { ...core, state: 'draft', earlierFreezes: [...core.earlierFreezes, freezeHash] }
}

export const openRound = (round: Round, expectedVersion: number): OpenRound => ({
  ...bumped(mustBe(round, expectedVersion, 'frozen')),
  state: 'open',
})

export const pauseRound = (round: Round, expectedVersion: number): PausedRound => ({
  ...bumped(mustBe(round, expectedVersion, 'open')),
  state: 'paused',
})

export const resumeRound = (round: Round, expectedVersion: number): OpenRound => ({
  ...bumped(mustBe(round, expectedVersion, 'paused')),
  state: 'open',
})

/** More time, an item withdrawn, the next item in plenary: the rule stays, and so does what was voted. */
export const amendRound = (round: Round, expectedVersion: number): OpenRound | PausedRound | ClosingRound =>
  bumped(mustBe(round, expectedVersion, 'open', 'paused', 'closing'))

/** No ballot is taken after this; none has been opened yet. Who comes or goes from here on changes no share. */
export const closeRound = (round: Round, expectedVersion: number, present: number): ClosingRound => ({
  ...bumped(mustBe(round, expectedVersion, 'open', 'paused')),
  state: 'closing',
  present,
})

/** Closed by mistake, or too few came: votes go on as long as no envelope has been opened. */
export function reopenRound(round: Round, expectedVersion: number): OpenRound {
  const { present: _present, ...closing } = bumped(mustBe(round, expectedVersion, 'closing'))
  return { ...closing, state: 'open' }
}

/** The pile of papers is on the table: two people key it before anything is counted. */
export const startKeying = (round: Round, expectedVersion: number): KeyingRound => ({
  ...bumped(mustBe(round, expectedVersion, 'closing')),
  state: 'keying',
})

/** The pile was counted wrong, or votes go on: what was keyed is thrown away, the papers are not. */
export const stopKeying = (round: Round, expectedVersion: number): ClosingRound => ({
  ...bumped(mustBe(round, expectedVersion, 'keying')),
  state: 'closing',
})

/** Ballots a box must hold before it may be opened, whatever was frozen. */
export const fewestToOpen = ({ kOpen }: Pick<Freeze, 'kOpen'>): number => Math.max(lowestFloor, kOpen)

/** Why a closed round cannot be counted as it stands; null where it can. More time or an annulment is what is left. */
export function countFault(
  { freeze, present }: Pick<ClosingRound, 'freeze' | 'present'>,
  cast: number,
): DomainError | null {
  const needed = fewestToOpen(freeze)
  if (cast < needed) return new DomainError('consensus.too-few-ballots', { cast, needed })
  const { quorum } = freeze.rule
  if (!quorum || reachesQuorum(quorum, present, cast)) return null
  return new DomainError('consensus.below-quorum', { cast, needed: ballotsForQuorum(quorum, present) })
}

/** The last step at which the round could still be reopened. Too small a box is never opened, nor one below quorum. */
export function startCount(round: Round, expectedVersion: number, cast: number): CountingRound {
  const closed = mustBe(round, expectedVersion, 'closing', 'keying')
  // At level 3 a card given for a lost one may make one more: no share goes past the whole.
  const present = closed.freeze.level === 3 ? Math.max(closed.present, cast) : closed.present
  const fault = countFault({ ...closed, present }, cast)
  if (fault) throw fault
  return { ...bumped(closed), state: 'counting', present, cast }
}

/** A count that was killed runs again from `counting` and gives the same. */
export const finishCount = (round: Round, expectedVersion: number, outcome: Outcome): CountedRound => ({
  ...bumped(mustBe(round, expectedVersion, 'counting')),
  state: 'counted',
  ...outcome,
})

/** The fates now hold. `undecided` are the items that a run-off has to part. */
export const applyRound = (
  round: Round,
  expectedVersion: number,
  undecided: readonly string[],
): AppliedRound => ({
  ...bumped(mustBe(round, expectedVersion, 'counted')),
  state: 'applied',
  runOff: undecided.length > 0 ? { state: 'needed', items: undecided } : { state: 'not-needed' },
})

export function startRunOff(round: Round, expectedVersion: number, child: RoundId): AppliedRound {
  const applied = mustBe(round, expectedVersion, 'applied')
  if (applied.runOff.state !== 'needed')
    throw new DomainError('consensus.no-run-off', { state: applied.runOff.state })
  return { ...bumped(applied), runOff: { ...applied.runOff, state: 'under-way', round: child } }
}

/** The child round is final: the tie is settled by it. A voided child leaves the tie to be decided anew. */
export function endRunOff(
  round: Round,
  expectedVersion: number,
  child: FinalRound | VoidedRound,
): AppliedRound {
  const applied = mustBe(round, expectedVersion, 'applied')
  if (applied.runOff.state !== 'under-way' || applied.runOff.round !== child.id) {
    throw new DomainError('consensus.no-run-off', { state: applied.runOff.state })
  }
  const { items } = applied.runOff
  return {
    ...bumped(applied),
    runOff:
      child.state === 'final' ? { state: 'settled', items, round: child.id } : { state: 'needed', items },
  }
}

/** Nothing about the round changes any more. A tie must have been settled first. */
export function finaliseRound(round: Round, expectedVersion: number): FinalRound {
  const applied = mustBe(round, expectedVersion, 'applied')
  if (applied.runOff.state === 'needed' || applied.runOff.state === 'under-way') {
    throw new DomainError('consensus.run-off-waits', { items: applied.runOff.items })
  }
  return { ...bumped(applied), state: 'final' }
}

/** Annuls a round that is not final, with the reason everybody will read. */
export function voidRound(round: Round, expectedVersion: number, reason: string): VoidedRound {
  const { id, conference, number, version, plan, earlierFreezes, runOffOf, replaces, ...rest } = bumped(
    mustBe(
      round,
      expectedVersion,
      'draft',
      'discussing',
      'frozen',
      'open',
      'paused',
      'closing',
      'keying',
      'counting',
      'counted',
      'applied',
    ),
  )
  if (reason.trim() === '') throw new DomainError('consensus.reason-missing')
  return {
    ...{ id, conference, number, version, plan, earlierFreezes, runOffOf, replaces },
    state: 'voided',
    was: rest.state,
    reason: reason.trim(),
    freezeHash: 'freezeHash' in rest ? rest.freezeHash : null,
    successor: null,
  }
}

/** Links a voided round to the one held instead; the new round names it in `replaces`. */
export function succeedRound(round: Round, expectedVersion: number, successor: RoundId): VoidedRound {
  const voided = mustBe(round, expectedVersion, 'voided')
  if (voided.successor) throw new DomainError('consensus.round-wrong-state', { state: 'voided', wanted: [] })
  return { ...bumped(voided), successor }
}

/** Whether a ballot can be taken right now. */
export const takesBallots = (round: Round): round is OpenRound => round.state === 'open'

/** While a round is in one of these, the conference cannot be concluded. */
export const isUnderWay = (
  round: Round,
): round is OpenRound | PausedRound | ClosingRound | KeyingRound | CountingRound =>
  isIn(round, ['open', 'paused', 'closing', 'keying', 'counting'])
