import { describe, expect, it } from 'vitest'
import { DomainError } from '#domain/kernel/error.ts'
import type { InstrumentId, ItemId, UnitId, WaveId } from '#domain/kernel/id.ts'
import { floor } from '../disclosure/policy.ts'
import {
  activateWave,
  archiveWave,
  cancelWave,
  closeWave,
  draftWave,
  fateOf,
  isDue,
  leaveUnopened,
  openWave,
  planWave,
  releaseWave,
  reviewWave,
  voidWave,
  type Wave,
  waveStates,
} from './wave.ts'
import { freezeHashOf, freezeWave } from './wave-freeze.ts'
import { checkPlan, emptyPlan, type InstrumentFacts, type WavePlan } from './wave-plan.ts'

const instrument: InstrumentFacts = {
  id: 'i' as InstrumentId,
  version: 3,
  sha256: 'ab'.repeat(32),
  gaps: [],
  background: ['b-age' as ItemId],
  textItems: ['t-1' as ItemId],
  mostBytes: 3000,
}
const plan: WavePlan = {
  mode: 'urn',
  group: 'participant_ongoing',
  instrument: { id: instrument.id, version: 3 },
  period: { from: '2026-11-01', to: '2026-11-30' },
  units: ['u' as UnitId],
  thresholds: floor,
  background: [],
  retention: { answerMonths: 24, decision: 'Styrelsen 2026-03-01 § 14' },
  closesOn: '2026-12-04',
}
const facts = { instrument, lowest: floor, isRehearsed: true }

const frozenFrom = (of: WavePlan, name = 'Höst') => {
  const { whole } = checkPlan(of, facts)
  if (!whole) throw new Error('incomplete')
  return freezeWave({
    association: 'a',
    wave: 'w',
    name,
    plan: whole,
    instrument,
    units: [
      { id: 'u' as UnitId, kind: 'site', name: 'Norra', parent: null, from: 2024, to: null, successor: null },
    ],
    publicKey: 'cd'.repeat(32),
    key: { need: 1, holders: 1 },
  })
}

const keyed = { halfKeyed: 0, mismatches: 0 }
const draft = draftWave({ id: 'w' as WaveId, name: 'Höst', plan })
const active = activateWave(draft, 1, frozenFrom(plan), 'ef')
const closed = closeWave(active, 2, '2026-12-05')
const opened = openWave(closed, 3, { answers: 17, damaged: 1 })
const reviewed = reviewWave(opened, 4, 0)
const released = releaseWave(reviewed, 5)
const inEach: readonly Wave[] = [
  draft,
  cancelWave(draft, 1),
  active,
  closed,
  opened,
  leaveUnopened(closed, 3),
  reviewed,
  released,
  archiveWave(released, 6),
  voidWave(active, 2, 'Fel formulär'),
]

const refusal = (act: () => unknown): string => {
  try {
    act()
    return 'done'
  } catch (error) {
    return error instanceof DomainError ? error.code : 'another fault'
  }
}

/** Every step, and the states that the brief's table lets it be taken from. */
const steps: readonly [string, readonly string[], (wave: Wave, version: number) => unknown][] = [
  ['plan', ['draft'], (wave, v) => planWave(wave, v, { name: 'Vår', plan: emptyPlan })],
  ['activate', ['draft'], (wave, v) => activateWave(wave, v, frozenFrom(plan), 'ef')],
  ['cancel', ['draft'], (wave, v) => cancelWave(wave, v)],
  ['close', ['active'], (wave, v) => closeWave(wave, v, '2026-12-05')],
  ['void', ['active', 'closed'], (wave, v) => voidWave(wave, v, 'Lösenfrasen är borta')],
  ['open', ['closed'], (wave, v) => openWave(wave, v, { answers: 17, damaged: 0 })],
  ['leave', ['closed'], (wave, v) => leaveUnopened(wave, v)],
  ['decide', ['closed'], (wave, v) => fateOf(wave, v, { answers: 17, keying: keyed })],
  ['review', ['opened'], (wave, v) => reviewWave(wave, v, 0)],
  ['release', ['reviewed'], (wave, v) => releaseWave(wave, v)],
  ['archive', ['opened', 'reviewed', 'released'], (wave, v) => archiveWave(wave, v)],
]

describe('a wave', () => {
  it('is looked at in every state', () => {
    expect(new Set(inEach.map(({ state }) => state))).toEqual(new Set(waveStates))
  })

  it.each(steps)('can %s in %j only, and only as it was last seen', (_step, from, act) => {
    for (const wave of inEach) {
      const may = from.includes(wave.state)
      expect(refusal(() => act(wave, wave.version))).toBe(may ? 'done' : 'measurement.wave-wrong-state')
      expect(refusal(() => act(wave, wave.version - 1))).toBe('stale-version')
    }
  })

  it('leaves its plan behind at activation: what it asks is in the freeze and nowhere else', () => {
    expect(active).not.toHaveProperty('plan')
    expect(active.freeze.plan.mode).toBe('urn')
  })

  it('is never opened below k, nor while papers wait', () => {
    expect(fateOf(closed, 3, { answers: 4, keying: keyed })).toBe('too_few')
    expect(fateOf(closed, 3, { answers: 5, keying: keyed })).toBe('open')
    const half = { answers: 4, keying: { halfKeyed: 1, mismatches: 0 } }
    expect(refusal(() => fateOf(closed, 3, half))).toBe('measurement.keying-waits')
    const unlike = { answers: 50, keying: { halfKeyed: 0, mismatches: 2 } }
    expect(refusal(() => fateOf(closed, 3, unlike))).toBe('measurement.keying-waits')
  })

  it('is not reviewed while texts wait, nor annulled without a reason', () => {
    expect(refusal(() => reviewWave(opened, 4, 1))).toBe('measurement.texts-wait')
    expect(refusal(() => voidWave(active, 2, '  '))).toBe('measurement.reason-missing')
    expect(voidWave(closed, 3, ' Borta ')).toMatchObject({ was: 'closed', reason: 'Borta' })
  })

  it('takes answers through its last day', () => {
    expect(isDue(active, '2026-12-04')).toBe(false)
    expect(isDue(active, '2026-12-05')).toBe(true)
  })
})

describe('a plan', () => {
  it.each<[string, Partial<WavePlan>, Partial<typeof facts>]>([
    ['mode', { mode: null }, {}],
    ['group', { group: null }, {}],
    ['instrument', {}, { instrument: null as never }],
    ['instrument-gaps', {}, { instrument: { ...instrument, gaps: ['p-1a: en'] } }],
    ['period', { period: { from: '2026-11-30', to: '2026-11-01' } }, {}],
    ['units', { units: [] }, {}],
    ['thresholds', { thresholds: null }, {}],
    ['thresholds', { thresholds: { kMean: 4, kDist: 8, kText: 10 } }, {}],
    ['thresholds', { thresholds: { kMean: 5.5, kDist: 8, kText: 10 } }, {}],
    ['thresholds', {}, { lowest: { kMean: 5, kDist: 8, kText: 11 } }],
    ['background', { background: null }, {}],
    ['background-unknown', { background: ['p-1a' as ItemId] }, {}],
    ['retention', { retention: { answerMonths: 0, decision: 'x' } }, {}],
    ['closes-on', { closesOn: '2026-10-01' }, {}],
    ['key-not-rehearsed', {}, { isRehearsed: false }],
  ])('lacks %s', (gap, change, more) => {
    const { gaps, whole } = checkPlan({ ...plan, ...change }, { ...facts, ...more })
    expect(gaps).toContain(gap)
    expect(whole).toBeNull()
  })

  it('that is whole lacks nothing, and one that nobody has touched lacks all', () => {
    expect(checkPlan(plan, facts).gaps).toEqual([])
    expect(checkPlan(emptyPlan, { ...facts, isRehearsed: false }).gaps).toHaveLength(9)
  })
})

describe('the freeze', () => {
  const sha256 = (text: string | Uint8Array) => `hash of ${text}`
  const hash = (of: WavePlan, name?: string) => freezeHashOf(frozenFrom(of, name), sha256)

  it('pads to whole KiB', () => {
    expect(frozenFrom(plan).length).toBe(3072)
  })

  it('has another hash as soon as anything in it is another', () => {
    const other: readonly Partial<WavePlan>[] = [
      { mode: 'open' },
      { group: 'staff' },
      { period: { from: '2026-11-02', to: '2026-11-30' } },
      { thresholds: { kMean: 6, kDist: 8, kText: 10 } },
      { background: ['b-age' as ItemId] },
      { retention: { answerMonths: 25, decision: 'Styrelsen 2026-03-01 § 14' } },
      { closesOn: '2026-12-05' },
    ]
    const hashes = [hash(plan), hash(plan, 'Vår'), ...other.map((change) => hash({ ...plan, ...change }))]
    expect(new Set(hashes).size).toBe(hashes.length)
  })
})
