import { describe, expect, it } from 'vitest'
import { nextStep, stepsOf } from './wave-steps.ts'

const bySlips = { plan: { mode: 'urn' } } as const

describe('the way through a wave', () => {
  it('asks for the plan, then the key, then activation', () => {
    expect(nextStep({ state: 'draft', gaps: ['mode', 'key-not-rehearsed'] })).toBe('plan')
    expect(nextStep({ state: 'draft', gaps: ['key-not-rehearsed'] })).toBe('key')
    expect(nextStep({ state: 'draft', gaps: [] })).toBe('activate')
  })

  it('goes on with slips, and with opening after the close', () => {
    expect(nextStep({ state: 'active', gaps: [] })).toBe('slips')
    expect(nextStep({ state: 'closed', gaps: [] })).toBe('open')
    expect(nextStep({ state: 'opened', gaps: [] })).toBeNull()
  })

  it('marks what is done, and leads only where something can be done', () => {
    expect(stepsOf({ ...bySlips, state: 'active', gaps: [] })).toEqual([
      { step: 'plan', state: 'done' },
      { step: 'key', state: 'done' },
      { step: 'activate', state: 'done' },
      { step: 'slips', state: 'now', page: 'lappar' },
      { step: 'close', state: 'coming' },
      { step: 'open', state: 'coming' },
    ])
    expect(stepsOf({ ...bySlips, state: 'opened', gaps: [] }).every(({ state }) => state === 'done')).toBe(
      true,
    )
    expect(stepsOf({ ...bySlips, state: 'voided', gaps: [] }).every(({ state }) => state === 'coming')).toBe(
      true,
    )
  })
})
