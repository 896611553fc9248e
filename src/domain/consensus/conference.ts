import { DomainError } from '#domain/kernel/error.ts'
import type { BankId, ConferenceId } from '#domain/kernel/id.ts'
import type { AnonymityLevel } from './freeze.ts'
import type { HexHash } from './hash.ts'
import type { TicketWay } from './ticket.ts'

export const conferenceStates = [
  'draft',
  'inviting',
  'preparing',
  'ready',
  'running',
  'paused',
  'concluded',
  'published',
  'archived',
  'cancelled',
] as const
export type ConferenceState = (typeof conferenceStates)[number]

type Core = Readonly<{
  id: ConferenceId
  bank: BankId
  name: string
  version: number
  level: AnonymityLevel
  /** At level 3: how a voter shows the right to vote. */
  ticket?: TicketWay
  pseudonym: 'none' | 'device'
  /** Fewest ballots that a box is opened with, never below `lowestFloor`. */
  kOpen: number
}>

/** No box with fewer ballots is opened, whoever asks: fewer would show what a few people think (brief, 3.2). */
export const lowestFloor = 5

function assertFloor({ kOpen }: Pick<Core, 'kOpen'>): void {
  if (kOpen < lowestFloor) throw new DomainError('consensus.floor-too-low', { lowest: lowestFloor })
}

/** From `ready` on the promises are hashed, and every counted round moves the head of the chain. */
type Chartered = Readonly<{ charterHash: HexHash; chainHead: HexHash }>

type Before = Core & Readonly<{ state: 'draft' | 'inviting' | 'preparing' }>
type During = Core & Chartered & Readonly<{ state: 'ready' | 'running' | 'paused' }>
type After = Core & Chartered & Readonly<{ state: 'concluded' | 'published' | 'archived' }>
type Cancelled = Core & Readonly<{ state: 'cancelled'; reason: string }>

export type Conference = Before | During | After | Cancelled

const isIn = <State extends ConferenceState>(
  conference: Conference,
  states: readonly State[],
): conference is Conference & { state: State } => states.some((state) => state === conference.state)

function mustBe<State extends ConferenceState>(
  conference: Conference,
  expectedVersion: number,
  ...states: readonly State[]
): Conference & { state: State } {
  if (conference.version !== expectedVersion) {
    throw new DomainError('stale-version', { state: conference.state, version: conference.version })
  }
  if (!isIn(conference, states)) {
    throw new DomainError('consensus.conference-wrong-state', { state: conference.state, wanted: states })
  }
  return conference
}

const bumped = <C extends Core>(conference: C): C => ({ ...conference, version: conference.version + 1 })

export const draftConference = (core: Omit<Core, 'version'>): Conference => {
  assertFloor(core)
  return { ...core, version: 1, state: 'draft' }
}

/** What may be set until the first round is frozen, or the charter hashed. */
export const editConference = (
  conference: Conference,
  expectedVersion: number,
  change: Pick<Core, 'name' | 'level' | 'ticket' | 'kOpen'>,
): Conference => {
  const before = mustBe(conference, expectedVersion, 'draft', 'inviting', 'preparing')
  assertFloor(change)
  const { ticket: _before, ...rest } = bumped(before)
  return { ...rest, ...change }
}

/** Its rounds were planned anew. A charter that is hashed stays as it was: the report shows both. */
export const replanConference = (conference: Conference, expectedVersion: number): Conference =>
  bumped(mustBe(conference, expectedVersion, 'draft', 'inviting', 'preparing', 'ready', 'running', 'paused'))

export const inviteExperts = (conference: Conference, expectedVersion: number): Conference => ({
  ...bumped(mustBe(conference, expectedVersion, 'draft')),
  state: 'inviting',
})

export const prepareConference = (conference: Conference, expectedVersion: number): Conference => ({
  ...bumped(mustBe(conference, expectedVersion, 'draft', 'inviting')),
  state: 'preparing',
})

/** What must be in place before the doors open. */
export type Readiness = Readonly<{ seats: number; isFirstRoundFrozen: boolean }>

/**
 * Roster checked, first round frozen, charter hashed: the chain begins.
 * Invitations and a pack are optional, so a small conference may come straight from `draft`.
 */
export function makeReady(
  conference: Conference,
  expectedVersion: number,
  readiness: Readiness,
  charterHash: HexHash,
): Conference {
  const before = mustBe(conference, expectedVersion, 'draft', 'inviting', 'preparing')
  if (readiness.seats === 0) throw new DomainError('consensus.no-seats')
  if (!readiness.isFirstRoundFrozen) throw new DomainError('consensus.first-round-not-frozen')
  return { ...bumped(before), state: 'ready', charterHash, chainHead: charterHash }
}

export const startConference = (conference: Conference, expectedVersion: number): Conference => ({
  ...bumped(mustBe(conference, expectedVersion, 'ready')),
  state: 'running',
})

export const pauseConference = (conference: Conference, expectedVersion: number): Conference => ({
  ...bumped(mustBe(conference, expectedVersion, 'running')),
  state: 'paused',
})

export const resumeConference = (conference: Conference, expectedVersion: number): Conference => ({
  ...bumped(mustBe(conference, expectedVersion, 'paused')),
  state: 'running',
})

/** A counted round hangs its head on the chain. */
export const moveChainHead = (
  conference: Conference,
  expectedVersion: number,
  head: HexHash,
): Conference => ({
  ...bumped(mustBe(conference, expectedVersion, 'ready', 'running', 'paused')),
  chainHead: head,
})

export function concludeConference(
  conference: Conference,
  expectedVersion: number,
  roundsUnderWay: number,
): Conference {
  const during = mustBe(conference, expectedVersion, 'running', 'paused')
  if (roundsUnderWay > 0) throw new DomainError('consensus.conference-round-open')
  return { ...bumped(during), state: 'concluded' }
}

export const publishConference = (conference: Conference, expectedVersion: number): Conference => ({
  ...bumped(mustBe(conference, expectedVersion, 'concluded')),
  state: 'published',
})

export const archiveConference = (conference: Conference, expectedVersion: number): Conference => ({
  ...bumped(mustBe(conference, expectedVersion, 'published')),
  state: 'archived',
})

/** Called off before it was concluded; what was counted stays counted. */
export function cancelConference(
  conference: Conference,
  expectedVersion: number,
  reason: string,
): Conference {
  const live = mustBe(
    conference,
    expectedVersion,
    'draft',
    'inviting',
    'preparing',
    'ready',
    'running',
    'paused',
  )
  if (reason.trim() === '') throw new DomainError('consensus.reason-missing')
  return { ...bumped(live), state: 'cancelled', reason: reason.trim() }
}
