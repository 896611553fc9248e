import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConferenceId, ProposalId, ProtocolId, RoundId } from '#domain/kernel/id.ts'
import { type CastVote, type StandingEntry, shareOf, standingsIn, wordOf } from './bank-standing.ts'

const id = (text: string) => text as ProposalId

const vote = (proposal: string, more: Partial<CastVote> = {}): CastVote => ({
  proposal: id(proposal),
  v: 1,
  round: 'r' as RoundId,
  roundNo: 1,
  conference: 'c' as ConferenceId,
  conferenceName: 'Sundbyholm',
  beginsOn: null,
  isInvented: false,
  isImported: false,
  isDerived: false,
  to: 'extended',
  form: 'yes-no',
  yes: 13,
  n: 23,
  score: null,
  counts: null,
  declared: null,
  tied: false,
  fate: 'advanced',
  orIn: [],
  ...more,
})

const entry = (proposal: string, more: Partial<StandingEntry> = {}): StandingEntry => ({
  proposal: id(proposal),
  proposalV: 1,
  protocol: 'p' as ProtocolId,
  v: 1,
  level: 'extended',
  no: 3,
  name: 'Protokollet',
  isSuperseded: false,
  isInvented: false,
  conference: null,
  adopted: null,
  ...more,
})

describe('where a proposal stands', () => {
  const core = entry('a', { level: 'core', no: 1 })
  it.each<readonly [string, readonly CastVote[], readonly StandingEntry[], string, number | null]>([
    ['nowhere before anybody voted', [], [], 'untried', null],
    ['nowhere while no protocol has been adopted, whatever the vote', [vote('a')], [], 'untried', null],
    ['outside a protocol that it was voted about for', [vote('a')], [entry('b')], 'out', null],
    ['not outside a protocol that came without a vote on it', [], [entry('b')], 'untried', null],
    ['in the protocol', [vote('a')], [entry('a')], 'extended', 3],
    ['in the core, though it is in the extended list too', [], [core, entry('a')], 'core', 1],
    [
      'not where a superseded protocol had it',
      [vote('a')],
      [{ ...core, isSuperseded: true }],
      'untried',
      null,
    ],
    [
      'out, when the newer protocol left it out',
      [vote('a')],
      [{ ...core, isSuperseded: true }, entry('b')],
      'out',
      null,
    ],
    [
      'where an invented protocol has it, while no vote is real',
      [],
      [{ ...core, isInvented: true }],
      'core',
      1,
    ],
    ['not there, once one is', [vote('b')], [{ ...core, isInvented: true }], 'untried', null],
  ])('%s', (_where, votes, entries, place, entryNo) => {
    expect(standingsIn(votes, entries)(id('a'))).toMatchObject({ place, entryNo })
  })

  it('goes with the latest vote on it, and with no invented one beside a real', () => {
    const votes = [vote('a', { yes: 1 }), vote('a', { yes: 2 }), vote('b'), vote('a', { isInvented: true })]
    expect(standingsIn(votes, [])(id('a')).latest?.yes).toBe(2)
    const invented = votes.map((one) => ({ ...one, isInvented: true }))
    expect(standingsIn(invented, [])(id('a')).latest).toBe(invented[3])
  })

  const names = fc.constantFrom('a', 'b', 'c')
  const someVotes = fc.array(
    fc.tuple(names, fc.boolean()).map(([of, isInvented]) => vote(of, { isInvented })),
  )
  const someEntries = fc.array(
    fc
      .tuple(names, fc.constantFrom('core', 'extended'), fc.boolean(), fc.boolean())
      .map(([of, level, isSuperseded, isInvented]) => entry(of, { level, isSuperseded, isInvented })),
  )

  it('is the same with and without what was invented, in a bank with a real vote', () => {
    fc.assert(
      fc.property(someVotes, someEntries, names, (votes, entries, of) => {
        const all = [...votes, vote('c')]
        const real = <T extends Readonly<{ isInvented: boolean }>>(facts: readonly T[]) =>
          facts.filter(({ isInvented }) => !isInvented)
        expect(standingsIn(all, entries)(id(of))).toEqual(standingsIn(real(all), real(entries))(id(of)))
      }),
    )
  })

  it('has a number exactly where it has an entry, and is out only after a vote', () => {
    fc.assert(
      fc.property(someVotes, someEntries, names, (votes, entries, of) => {
        const { place, entryNo, latest } = standingsIn(votes, entries)(id(of))
        expect(entryNo !== null).toBe(place === 'core' || place === 'extended')
        if (place === 'out') expect(latest).not.toBeNull()
      }),
    )
  })
})

describe('shareOf', () => {
  it.each([
    { yes: 13, n: 23, share: 57 },
    { yes: 1, n: 8, share: 13 },
    { yes: 0, n: 0, share: null },
    { yes: null, n: 23, share: null },
    { yes: 13, n: null, share: null },
  ])('$yes of $n is $share %', ({ yes, n, share }) => {
    expect(shareOf({ yes, n })).toBe(share)
  })
})

describe('wordOf', () => {
  const declared = { share: '0.75' }
  it.each([
    ['nothing, of what did not go on', { yes: 23, n: 23, declared }, false, null],
    ['prioritised, where nothing was declared', { yes: 23, n: 23, declared: null }, true, 'prioritised'],
    ['consensus, where what was declared is met', { yes: 18, n: 23, declared }, true, 'consensus'],
    ['prioritised, just under it', { yes: 17, n: 23, declared }, true, 'prioritised'],
    ['prioritised, where the count is unknown', { yes: null, n: null, declared }, true, 'prioritised'],
  ] as const)('%s', (_word, of, isAdvanced, word) => {
    expect(wordOf(of, isAdvanced)).toBe(word)
  })
})
