import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DomainError } from '#domain/kernel/error.ts'
import type { BankId, ConferenceId } from '#domain/kernel/id.ts'
import {
  archiveConference,
  type Conference,
  type ConferenceState,
  cancelConference,
  concludeConference,
  conferenceStates,
  draftConference,
  editConference,
  inviteExperts,
  makeReady,
  moveChainHead,
  pauseConference,
  prepareConference,
  publishConference,
  resumeConference,
  startConference,
} from './conference.ts'

const charter = 'a'.repeat(64)
const draft = draftConference({
  id: 'c' as ConferenceId,
  bank: 'b' as BankId,
  name: 'Konsensuskonferens',
  level: 2,
  pseudonym: 'none',
  kOpen: 5,
})

const steps = {
  invite: (conference) => inviteExperts(conference, conference.version),
  prepare: (conference) => prepareConference(conference, conference.version),
  makeReady: (conference) =>
    makeReady(conference, conference.version, { seats: 24, isFirstRoundFrozen: true }, charter),
  start: (conference) => startConference(conference, conference.version),
  pause: (conference) => pauseConference(conference, conference.version),
  resume: (conference) => resumeConference(conference, conference.version),
  conclude: (conference) => concludeConference(conference, conference.version, 0),
  publish: (conference) => publishConference(conference, conference.version),
  archive: (conference) => archiveConference(conference, conference.version),
  cancel: (conference) => cancelConference(conference, conference.version, 'för få kan komma'),
} satisfies Record<string, (conference: Conference) => Conference>

const after = (...names: (keyof typeof steps)[]): Conference =>
  names.reduce<Conference>((conference, name) => steps[name](conference), draft)

const inState: Readonly<Record<ConferenceState, Conference>> = {
  draft,
  inviting: after('invite'),
  preparing: after('prepare'),
  ready: after('makeReady'),
  running: after('makeReady', 'start'),
  paused: after('makeReady', 'start', 'pause'),
  concluded: after('makeReady', 'start', 'conclude'),
  published: after('makeReady', 'start', 'conclude', 'publish'),
  archived: after('makeReady', 'start', 'conclude', 'publish', 'archive'),
  cancelled: after('cancel'),
}

const codeOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
  return null
}

describe('a conference', () => {
  it('moves along the arrows of its diagram, and along no others', () => {
    const page = readFileSync(new URL('../../../docs/state-machines/conference.md', import.meta.url), 'utf8')
    const drawn = [...page.matchAll(/^ {4}(\w+) --> (\w+): (\w+)$/gm)].map(
      ([, from, to, step]) => `${from} ${step} ${to}`,
    )
    const found = Object.values(inState).flatMap((conference) =>
      Object.entries(steps).flatMap(([name, step]) => {
        const refused = codeOf(() => step(conference))
        if (refused) expect(refused).toBe('consensus.conference-wrong-state')
        return refused ? [] : [`${conference.state} ${name} ${step(conference).state}`]
      }),
    )
    expect(found.toSorted()).toEqual(drawn.toSorted())
    expect(Object.keys(inState)).toEqual([...conferenceStates])
  })

  it('is changed by nobody who saw an older one', () => {
    for (const conference of Object.values(inState)) {
      expect(codeOf(() => startConference(conference, conference.version + 1))).toBe('stale-version')
    }
  })

  it('is not ready without anybody to vote, or without a frozen round', () => {
    expect(codeOf(() => makeReady(draft, 1, { seats: 0, isFirstRoundFrozen: true }, charter))).toBe(
      'consensus.no-seats',
    )
    expect(codeOf(() => makeReady(draft, 1, { seats: 24, isFirstRoundFrozen: false }, charter))).toBe(
      'consensus.first-round-not-frozen',
    )
  })

  it('begins its chain with the charter, and hangs each round on it', () => {
    expect(inState.ready).toMatchObject({ charterHash: charter, chainHead: charter })
    const moved = moveChainHead(inState.running, inState.running.version, 'b'.repeat(64))
    expect(moved).toMatchObject({ charterHash: charter, chainHead: 'b'.repeat(64), version: 4 })
    expect(codeOf(() => moveChainHead(inState.concluded, inState.concluded.version, charter))).toBe(
      'consensus.conference-wrong-state',
    )
  })

  it('keeps the level that was promised', () => {
    const change = { name: 'Nytt namn', level: 2, kOpen: 8 } as const
    expect(editConference(draft, 1, change)).toMatchObject({ ...change, version: 2 })
    for (const state of ['ready', 'running', 'paused', 'concluded'] as const) {
      const conference = inState[state]
      expect(codeOf(() => editConference(conference, conference.version, change))).toBe(
        'consensus.conference-wrong-state',
      )
    }
  })

  it('opens no box with fewer than five ballots, whatever is asked for', () => {
    const change = { name: draft.name, level: 2 } as const
    for (const kOpen of [4, 1, 0, -5]) {
      expect(codeOf(() => editConference(draft, 1, { ...change, kOpen }))).toBe('consensus.floor-too-low')
      expect(codeOf(() => draftConference({ ...draft, kOpen }))).toBe('consensus.floor-too-low')
    }
    expect(editConference(draft, 1, { ...change, kOpen: 5 })).toMatchObject({ kOpen: 5 })
  })

  it('does not end while a round is under way', () => {
    const { running } = inState
    expect(codeOf(() => concludeConference(running, running.version, 1))).toBe(
      'consensus.conference-round-open',
    )
  })

  it('is not called off without a reason', () => {
    expect(codeOf(() => cancelConference(draft, 1, '  '))).toBe('consensus.reason-missing')
    expect(inState.cancelled).toMatchObject({ reason: 'för få kan komma' })
  })
})
