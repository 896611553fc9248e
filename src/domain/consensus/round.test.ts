import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId, RoundId } from '#domain/kernel/id.ts'
import type { Freeze } from './freeze.ts'
import {
  applyRound,
  closeRound,
  discussRound,
  draftRound,
  endRunOff,
  finaliseRound,
  finishCount,
  freezeRound,
  openRound,
  pauseRound,
  planRound,
  type Round,
  type RoundPlan,
  type RoundState,
  reopenRound,
  resumeRound,
  roundStates,
  startCount,
  startKeying,
  startRunOff,
  stopKeying,
  succeedRound,
  takesBallots,
  thawRound,
  voidRound,
} from './round.ts'
import type { RoundResult } from './round-result.ts'

const plan: RoundPlan = {
  name: 'Omröstning 1',
  pool: { from: 'all' },
  mode: 'self-paced',
  reveal: 'round',
  ballot: { form: 'yes-no' },
  rule: { advance: 2, denominator: 'cast', tie: 'run-off', rest: 'remains', to: 'extended' },
  electorate: 'until-open',
  scope: 'ballots',
  minutes: null,
}
const freeze: Freeze = {
  format: 'samsyn-freeze-1',
  conference: 'c',
  round: 'r',
  mode: 'self-paced',
  reveal: 'round',
  form: 'yes-no',
  level: 2,
  pseudonym: 'none',
  kOpen: 5,
  electorate: 'until-open',
  scope: 'ballots',
  rule: plan.rule,
  items: [],
}
const result: RoundResult = {
  id: 'r',
  cast: 20,
  advanced: [],
  dropped: [],
  remaining: [],
  tied: [],
  cut: null,
  results: [],
}
const outcome = { result, resultHash: 'b'.repeat(64), head: 'c'.repeat(64) }
const child = 'child' as RoundId

const draft = (id = 'r'): Round =>
  draftRound({ id: id as RoundId, conference: 'c' as ConferenceId, number: 1, plan })

/** Every step there is, with arguments that are in order. */
const steps = {
  discuss: (round: Round) => discussRound(round, round.version),
  freeze: (round: Round) => freezeRound(round, round.version, freeze, 'a'.repeat(64)),
  thaw: (round: Round) => thawRound(round, round.version),
  open: (round: Round) => openRound(round, round.version),
  pause: (round: Round) => pauseRound(round, round.version),
  resume: (round: Round) => resumeRound(round, round.version),
  close: (round: Round) => closeRound(round, round.version, 23),
  reopen: (round: Round) => reopenRound(round, round.version),
  key: (round: Round) => startKeying(round, round.version),
  unkey: (round: Round) => stopKeying(round, round.version),
  count: (round: Round) => startCount(round, round.version, 20),
  finish: (round: Round) => finishCount(round, round.version, outcome),
  apply: (round: Round) => applyRound(round, round.version, []),
  finalise: (round: Round) => finaliseRound(round, round.version),
  void: (round: Round) => voidRound(round, round.version, 'fel lista på väggen'),
} satisfies Record<string, (round: Round) => Round>
type StepName = keyof typeof steps

const after = (...names: StepName[]): Round =>
  names.reduce<Round>((round, name) => steps[name](round), draft())

const inState: Readonly<Record<Exclude<RoundState, 'imported'>, Round>> = {
  draft: draft(),
  discussing: after('discuss'),
  frozen: after('freeze'),
  open: after('freeze', 'open'),
  paused: after('freeze', 'open', 'pause'),
  closing: after('freeze', 'open', 'close'),
  keying: after('freeze', 'open', 'close', 'key'),
  counting: after('freeze', 'open', 'close', 'count'),
  counted: after('freeze', 'open', 'close', 'count', 'finish'),
  applied: after('freeze', 'open', 'close', 'count', 'finish', 'apply'),
  final: after('freeze', 'open', 'close', 'count', 'finish', 'apply', 'finalise'),
  voided: after('freeze', 'open', 'void'),
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

describe('a round', () => {
  it('moves along the arrows of its diagram, and along no others', () => {
    const page = readFileSync(new URL('../../../docs/state-machines/round.md', import.meta.url), 'utf8')
    const drawn = [...page.matchAll(/^ {4}(\w+) --> (\w+): (\w+)$/gm)].map(
      ([, from, to, step]) => `${from} ${step} ${to}`,
    )
    const found = Object.values(inState).flatMap((round) =>
      Object.entries(steps).flatMap(([name, step]) => {
        const refused = codeOf(() => step(round))
        if (refused) expect(refused).toBe('consensus.round-wrong-state')
        return refused ? [] : [`${round.state} ${name} ${step(round).state}`]
      }),
    )
    expect(found.toSorted()).toEqual(drawn.toSorted())
    expect(new Set([...Object.keys(inState), 'imported'])).toEqual(new Set(roundStates))
  })

  it('is changed by nobody who saw an older one', () => {
    for (const round of Object.values(inState)) {
      for (const stale of [round.version - 1, round.version + 1]) {
        expect(codeOf(() => closeRound(round, stale, 23))).toBe('stale-version')
      }
    }
    expect(inState.final.version).toBe(8)
  })

  it('takes ballots while it is open, and at no other time', () => {
    expect(Object.values(inState).filter(takesBallots)).toEqual([inState.open])
  })

  it('keeps the hash of a freeze that was taken back', () => {
    const thawed = thawRound(inState.frozen, inState.frozen.version)
    expect(thawed).not.toHaveProperty('freeze')
    const again = thawRound(steps.freeze(thawed), thawed.version + 1)
    expect(again.earlierFreezes).toEqual(['a'.repeat(64), 'a'.repeat(64)])
  })

  it('can be planned anew until it is frozen', () => {
    const another = { ...plan, minutes: 30 }
    expect(planRound(inState.discussing, 2, another)).toMatchObject({ plan: another, version: 3 })
    expect(codeOf(() => planRound(inState.frozen, 2, another))).toBe('consensus.round-wrong-state')
  })

  it('is not opened with too few ballots, but may be opened again for more', () => {
    const { closing } = inState
    expect(codeOf(() => startCount(closing, closing.version, 4))).toBe('consensus.too-few-ballots')
    expect(startCount(closing, closing.version, 5).state).toBe('counting')
    expect(reopenRound(closing, closing.version).state).toBe('open')
  })

  it('keeps the floor of five also where less was frozen', () => {
    const closed = (kOpen: number) => {
      const frozen = freezeRound(draft(), 1, { ...freeze, kOpen }, 'a'.repeat(64))
      return closeRound(openRound(frozen, 2), 3, 23)
    }
    const count = (kOpen: number, cast: number) => startCount(closed(kOpen), 4, cast)
    expect(codeOf(() => count(1, 4))).toBe('consensus.too-few-ballots')
    expect(count(1, 5).state).toBe('counting')
    expect(codeOf(() => count(8, 7))).toBe('consensus.too-few-ballots')
  })

  it('settles n when it closes, and forgets it when it is opened again', () => {
    const closing = closeRound(inState.open, inState.open.version, 21)
    expect(closing).toMatchObject({ state: 'closing', present: 21 })
    expect(startCount(closing, closing.version, 20)).toMatchObject({ present: 21, cast: 20 })
    expect(reopenRound(closing, closing.version)).not.toHaveProperty('present')
  })

  it('is not opened below quorum', () => {
    const quorum = { basis: 'electorate', num: 1, den: 2, min: 0 } as const
    const frozen = freezeRound(draft(), 1, { ...freeze, rule: { ...plan.rule, quorum } }, 'a'.repeat(64))
    const closing = closeRound(openRound(frozen, 2), 3, 23)
    expect(codeOf(() => startCount(closing, 4, 11))).toBe('consensus.below-quorum')
    expect(startCount(closing, 4, 12).state).toBe('counting')
  })
})

describe('a tie that waits for a run-off', () => {
  const counted = inState.counted
  const applied = applyRound(counted, counted.version, ['p3', 'p4'])
  const underWay = startRunOff(applied, applied.version, child)
  const childRound = (state: 'final' | 'voided') => {
    const round = { ...inState[state], id: child }
    if (round.state !== 'final' && round.state !== 'voided') throw new Error(round.state)
    return round
  }

  it('keeps the round from being final until the child round is', () => {
    expect(applied.runOff).toEqual({ state: 'needed', items: ['p3', 'p4'] })
    expect(codeOf(() => finaliseRound(applied, applied.version))).toBe('consensus.run-off-waits')
    expect(codeOf(() => finaliseRound(underWay, underWay.version))).toBe('consensus.run-off-waits')
    const settled = endRunOff(underWay, underWay.version, childRound('final'))
    expect(finaliseRound(settled, settled.version)).toMatchObject({
      state: 'final',
      runOff: { state: 'settled', items: ['p3', 'p4'], round: child },
    })
  })

  it('waits again when the child round is annulled', () => {
    const again = endRunOff(underWay, underWay.version, childRound('voided'))
    expect(again.runOff).toEqual({ state: 'needed', items: ['p3', 'p4'] })
  })

  it('is settled by no other round, and not twice', () => {
    const stranger = { ...childRound('final'), id: 'stranger' as RoundId }
    expect(codeOf(() => endRunOff(underWay, underWay.version, stranger))).toBe('consensus.no-run-off')
    expect(codeOf(() => startRunOff(underWay, underWay.version, child))).toBe('consensus.no-run-off')
    const untied = applyRound(counted, counted.version, [])
    expect(codeOf(() => startRunOff(untied, untied.version, child))).toBe('consensus.no-run-off')
  })
})

describe('an annulled round', () => {
  it('says why, what it was, and which round is held instead', () => {
    expect(inState.voided).toMatchObject({
      was: 'open',
      reason: 'fel lista på väggen',
      freezeHash: 'a'.repeat(64),
    })
    const succeeded = succeedRound(inState.voided, inState.voided.version, child)
    expect(succeeded.successor).toBe(child)
    expect(codeOf(() => succeedRound(succeeded, succeeded.version, child))).toBe(
      'consensus.round-wrong-state',
    )
  })

  it('needs a reason', () => {
    expect(codeOf(() => voidRound(inState.open, inState.open.version, ' \n'))).toBe(
      'consensus.reason-missing',
    )
  })

  it('keeps no result that could be taken for one', () => {
    const { counted } = inState
    expect(voidRound(counted, counted.version, 'fel')).not.toHaveProperty('result')
  })
})
