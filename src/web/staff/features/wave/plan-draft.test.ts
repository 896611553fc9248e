import { describe, expect, it } from 'vitest'
import { draftOf, faultsOf, planOf } from './plan-draft.ts'

const floor = { kMean: 5, kDist: 8, kText: 10 }
const empty = draftOf({
  name: 'Hösten',
  floor,
  plan: {
    ...{ mode: null, group: null, instrument: null, period: null, units: [] },
    ...{ thresholds: null, background: null, retention: null, closesOn: null },
  },
})

describe('a plan as it is typed', () => {
  it('can be saved with gaps', () => {
    expect(faultsOf(empty)).toEqual([])
    expect(planOf(empty)).toEqual({
      ...{ mode: null, group: null, instrument: null, period: null, units: [] },
      ...{ thresholds: floor, background: [], retention: null, closesOn: null, study: null },
    })
  })

  it('names what cannot be', () => {
    const thresholds = { ...floor, kMean: 4, kText: null }
    const wrong = { ...empty, name: ' ', from: '2026-11-30', to: '2026-11-01', thresholds, months: 121 }
    expect(faultsOf(wrong)).toEqual(['name', 'to', 'kMean', 'kText', 'months'])
  })

  it('says which version of which form', () => {
    const id = '5f0f6f5e-6f0b-4e57-9d0b-8f2f7c1d2e3a'
    expect(planOf({ ...empty, instrument: `${id}/3` }).instrument).toEqual({ id, version: 3 })
  })
})
