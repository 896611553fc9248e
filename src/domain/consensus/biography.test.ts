import { describe, expect, it } from 'vitest'
import type { ProtocolId } from '#domain/kernel/id.ts'
import { type BiographyFacts, biographyOf, type VoteFact } from './biography.ts'
import type { ProposalEvent, ProposalOperation } from './proposal.ts'

const vote = (change: Partial<VoteFact>): VoteFact => ({
  conference: 'Konsensuskonferens 2014',
  isInvented: false,
  rounds: [5],
  round: null,
  v: 1,
  fate: 'advanced',
  reached: null,
  tied: false,
  form: 'yes-no',
  score: null,
  median: null,
  word: null,
  yes: 13,
  n: 23,
  derived: true,
  equals: [8],
  at: null,
  ...change,
})

const event = (operation: ProposalOperation, at: string): ProposalEvent => ({
  operation,
  from: [],
  to: [],
  reason: 'tydligare',
  actor: 'Anna Berg',
  at,
})

/** Core indicator 2 of 2014, original number 7 (S0 p. 8). */
const facts: BiographyFacts = {
  proposal: { originalNo: 7, kind: 'process', sources: [] },
  basis: 'stated',
  ofKind: 97,
  events: [event('import', '2025-11-01T09:00:00Z'), event('reword', '2025-11-06T10:00:00Z')],
  votes: [
    vote({ rounds: [1, 2], reached: 'extended', yes: null, n: null, equals: [], derived: false }),
    vote({}),
  ],
  entries: [
    {
      level: 'core',
      protocol: 'p' as ProtocolId,
      name: 'Kärnprotokollet',
      v: 1,
      no: 2,
      at: '2014-04',
      superseded: false,
    },
  ],
}

describe("an indicator's history", () => {
  const steps = biographyOf(facts)

  it('goes from the list over every vote to the protocol, and on', () => {
    expect(steps.map(({ step }) => step)).toEqual(['origin', 'vote', 'vote', 'entry', 'changed'])
    expect(steps[0]).toEqual({
      step: 'origin',
      originalNo: 7,
      kind: 'process',
      of: 97,
      broughtBy: null,
      at: '2025-11-01T09:00:00Z',
      by: 'Anna Berg',
      own: false,
    })
  })

  it('gives a published vote its share and how little it says', () => {
    expect(steps[2]).toMatchObject({ yes: 13, n: 23, share: 57 })
    const interval = steps[2]?.step === 'vote' ? steps[2].interval : null
    expect(interval?.low).toBeCloseTo(0.3681, 4)
    expect(interval?.high).toBeCloseTo(0.7437, 4)
  })

  it('keeps an unpublished vote unknown: no share, no nought, and both rounds it may have been', () => {
    expect(steps[1]).toMatchObject({
      rounds: [1, 2],
      reached: 'extended',
      yes: null,
      share: null,
      interval: null,
    })
  })

  it('has no share for a vote that nobody cast', () => {
    const [, step] = biographyOf({ ...facts, votes: [vote({ yes: 0, n: 0, fate: 'remains' })] })
    expect(step).toMatchObject({ yes: 0, n: 0, share: null, interval: null })
  })

  it('places a later change before a later vote by date', () => {
    const later = vote({ conference: 'Hjo 2026', at: '2026-02-01T12:00:00Z', v: 2 })
    const found = biographyOf({ ...facts, votes: [...facts.votes, later], entries: [] })
    expect(found.map(({ step }) => step)).toEqual(['origin', 'vote', 'vote', 'changed', 'vote'])
  })

  it('keeps what is undated right after what it was told with', () => {
    const held = vote({ at: '2026-02-01T12:00:00Z', rounds: [1] })
    const found = biographyOf({
      ...facts,
      votes: [held, vote({ rounds: [2] })],
      entries: [],
      events: [event('reword', '2025-11-06T10:00:00Z')],
    })
    expect(found.map((step) => (step.step === 'vote' ? step.rounds[0] : step.step))).toEqual([
      'origin',
      'changed',
      1,
      2,
    ])
  })

  it("knows an association's own proposal, and who brought it", () => {
    const sources = [{ type: 'party', party: 'Region Sörmland', citation: 'mejl', page: null }]
    const [origin] = biographyOf({
      ...facts,
      proposal: { originalNo: null, kind: 'effect', sources },
      basis: 'own',
      events: [event('add', '2025-10-01T08:00:00Z')],
    })
    expect(origin).toMatchObject({ own: true, broughtBy: 'Region Sörmland', at: '2025-10-01T08:00:00Z' })
  })
})
