import { describe, expect, it } from 'vitest'
import { roles } from '#domain/kernel/role.ts'
import { demandsSecondFactor, isAlive, isFresh, stageOf } from './session.ts'

const noon = new Date('2026-03-17T12:00:00Z')
const hoursBefore = (hours: number) => new Date(noon.getTime() - hours * 3_600_000)

describe('isAlive', () => {
  it.each([
    { created: 0, seen: 0, alive: true },
    { created: 30, seen: 23.9, alive: true },
    { created: 30, seen: 24, alive: false },
    { created: 14 * 24 - 1, seen: 0, alive: true },
    { created: 14 * 24, seen: 0, alive: false },
  ])('made $created h ago, used $seen h ago: $alive', ({ created, seen, alive }) => {
    expect(isAlive({ createdAt: hoursBefore(created), lastSeenAt: hoursBefore(seen) }, noon)).toBe(alive)
  })
})

describe('isFresh', () => {
  it('lasts a quarter of an hour', () => {
    expect(isFresh({ provedAt: hoursBefore(0.24) }, noon)).toBe(true)
    expect(isFresh({ provedAt: hoursBefore(0.25) }, noon)).toBe(false)
  })
})

describe('demandsSecondFactor', () => {
  it('holds for those who see people or decide for all', () => {
    expect(roles.filter((role) => demandsSecondFactor([role]))).toEqual([
      'evaluator',
      'assocAdmin',
      'instAdmin',
    ])
    expect(demandsSecondFactor(['member', 'evaluator'])).toBe(true)
    expect(demandsSecondFactor([])).toBe(false)
  })
})

describe('stageOf', () => {
  it.each([
    { passed: false, hasSecondFactor: false, isDemanding: false, stage: 'full' },
    { passed: false, hasSecondFactor: false, isDemanding: true, stage: 'add-second-factor' },
    { passed: false, hasSecondFactor: true, isDemanding: false, stage: 'pass-second-factor' },
    { passed: false, hasSecondFactor: true, isDemanding: true, stage: 'pass-second-factor' },
    { passed: true, hasSecondFactor: true, isDemanding: true, stage: 'full' },
    { passed: true, hasSecondFactor: false, isDemanding: true, stage: 'full' },
  ])('$stage', ({ passed, stage, ...account }) => {
    expect(stageOf({ secondFactorPassed: passed }, account)).toBe(stage)
  })
})
