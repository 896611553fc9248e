import { describe, expect, it } from 'vitest'
import type { ConferenceSummary } from '#contract/consensus/conference-detail.ts'
import type { ProtocolSummary } from '#contract/consensus/protocol.ts'
import { conferenceId, protocolId, waveId } from '#contract/kernel.ts'
import type { WaveSummary } from '#contract/measurement/wave.ts'
import { agreeing, type Facts, measuring, todoOf } from './overview-content.ts'

const id = conferenceId.parse('0d6d2f6e-3c43-4f7a-9f2e-0c6a7c1b2d3e')
const conference = (
  state: ConferenceSummary['state'],
  beginsOn: string | null = null,
): ConferenceSummary => ({
  id,
  name: 'Vår',
  place: null,
  beginsOn,
  state,
  isInvented: false,
  rounds: 5,
  roundsDone: 0,
  experts: 24,
})
const protocol = (level: ProtocolSummary['level'], entries: number): ProtocolSummary => ({
  protocol: protocolId.parse('1d6d2f6e-3c43-4f7a-9f2e-0c6a7c1b2d3e'),
  v: 1,
  level,
  name: 'Vår',
  state: 'adopted',
  entries,
  process: entries,
  effect: 0,
  adopted: '2026-04-09',
  conference: { id, name: 'Vår' },
  isInvented: false,
  decision: { by: 'conference' },
})
const bank = { all: 137, extended: 0, core: 0, away: 0 }
const empty = { ...bank, all: 0 }
const facts = (more: Partial<Facts> = {}): Facts => ({
  bank,
  conferences: [],
  protocols: [],
  waves: [],
  ...more,
})
const everything = () => true
const whats = (of: Facts, can: Parameters<typeof todoOf>[1] = everything) =>
  todoOf(of, can).map(({ what }) => what)

describe('what waits', () => {
  it.each([
    [facts({ bank: empty }), ['fillBank']],
    [facts(), ['planConference']],
    [facts({ conferences: [conference('cancelled')] }), ['planConference']],
    [facts({ conferences: [conference('draft')] }), ['prepare']],
    [facts({ conferences: [conference('running')] }), ['lead']],
    [facts({ conferences: [conference('concluded')] }), ['adopt']],
    [facts({ conferences: [conference('concluded')], protocols: [protocol('core', 15)] }), []],
    [{ bank: null, conferences: null, protocols: null, waves: null }, []],
  ])(
    'goes from the bank over the conference to the protocols, and is silent of what is not read: %#',
    (of, expected) => {
      expect(whats(of)).toEqual(expected)
    },
  )

  it('is only what this person may do', () => {
    const mayLead = (verb: string) => verb === 'round.lead'
    const all = facts({ conferences: [conference('draft'), conference('running'), conference('concluded')] })
    expect(whats(all, mayLead)).toEqual(['lead'])
    expect(whats(facts(), mayLead)).toEqual([])
  })

  it('puts first what stops others, then by day', () => {
    const conferences = [conference('draft'), conference('ready', '2026-12-03'), conference('concluded')]
    const listed = todoOf(facts({ conferences }), everything)
    expect(listed.map(({ what, due }) => [what, due])).toEqual([
      ['adopt', null],
      ['prepare', '2026-12-03'],
      ['prepare', null],
    ])
  })
})

describe('what waves wait for', () => {
  const wave = (state: WaveSummary['state'], closesOn: string | null = '2026-12-15'): WaveSummary => ({
    wave: waveId.parse('2d6d2f6e-3c43-4f7a-9f2e-0c6a7c1b2d3e'),
    ...{ name: 'Hösten', state, isInvented: false, group: 'staff', mode: 'urn', closesOn, closedOn: null },
  })
  const of = (...states: readonly WaveSummary['state'][]) =>
    facts({ conferences: null, waves: states.map((state) => wave(state)) })

  it('is one thing each, where it is done, and those that stop the figures come first', () => {
    const states = ['draft', 'active', 'closed', 'opened', 'reviewed', 'released', 'voided'] as const
    const found = todoOf(of(...states), everything)
    expect(found.map(({ what, due, path }) => [what, due, path.slice(0, 2).join('/')])).toEqual([
      ['openWave', null, 'mata/omgangar'],
      ['reviewWave', null, 'mata/resultat'],
      ['releaseWave', null, 'mata/resultat'],
      ['waveCloses', '2026-12-15', 'mata/omgangar'],
      ['planWave', null, 'mata/omgangar'],
    ])
    expect(todoOf(of('closed', 'reviewed'), (verb) => verb === 'wave.run')).toEqual([])
  })

  it('tells how far the measuring has come, and is no matter of the agreeing', () => {
    const at = (waves: Facts) => measuring(waves, todoOf(waves, everything))
    expect(at(of())).toEqual({ state: 'notStarted', fact: { is: 'released', n: 0 } })
    expect(at(of('released', 'active'))).toEqual({ state: 'running', fact: { is: 'released', n: 1 } })
    expect(at(of('released', 'archived', 'voided'))?.state).toBe('done')
    expect(at(of('closed'))?.state).toBe('waiting')
    expect(at(facts({ waves: null }))).toBeNull()
    const protocols = [protocol('extended', 41), protocol('core', 15)]
    const both = { ...of('closed'), conferences: [conference('concluded')], protocols }
    expect(agreeing(both, todoOf(both, everything))?.state).toBe('done')
  })
})

describe('how far the agreeing has come', () => {
  const at = (of: Facts) => agreeing(of, todoOf(of, everything))

  it('is told with one fact', () => {
    expect(at(facts({ bank: empty }))).toEqual({ state: 'notStarted', fact: { is: 'bankEmpty' } })
    expect(at(facts())).toEqual({ state: 'waiting', fact: { is: 'inBank', n: 137 } })
    expect(at(facts({ conferences: [conference('running')] }))?.state).toBe('running')
    const protocols = [protocol('extended', 41), protocol('core', 15)]
    expect(at(facts({ conferences: [conference('concluded')], protocols }))).toEqual({
      state: 'done',
      fact: { is: 'inForce', n: 41, core: 15 },
    })
  })

  it('is not told to those who may not read it', () => {
    expect(at(facts({ bank: null }))).toBeNull()
  })
})
