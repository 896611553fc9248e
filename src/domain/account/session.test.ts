import { describe, expect, it } from 'vitest'
import { roles } from '#domain/kernel/role.ts'
import { isAlive, isFresh, stageOf } from './session.ts'

const noon = new Date('2026-03-17T12:00:00Z')
const before = (hours: number) => new Date(noon.getTime() - hours * 3_600_000)

describe('isAlive', () => {
  it.each([
    { created: 0, seen: 0, alive: true },
    { created: 30, seen: 23.9, alive: true },
    { created: 30, seen: 24, alive: false },
    { created: 14 * 24 - 1, seen: 0, alive: true },
    { created: 14 * 24, seen: 0, alive: false },
  ])('made $created h ago, used $seen h ago: $alive', ({ created, seen, alive }) => {
    expect(isAlive({ createdAt: before(created), lastSeenAt: before(seen) }, noon)).toBe(alive)
  })
})

describe('isFresh', () => {
  it('lasts a quarter of an hour', () => {
    expect(isFresh({ provedAt: before(0.24) }, noon)).toBe(true)
    expect(isFresh({ provedAt: before(0.25) }, noon)).toBe(false)
  })
})

describe('stageOf', () => {
  it('asks for the second factor that is there, and for one that must be there', () => {
    const demanding = roles.filter(
      (role) =>
        stageOf({ secondFactorPassed: false }, { hasSecondFactor: false, roles: [role] }) ===
        'add-second-factor',
    )
    expect(demanding).toEqual(['evaluator', 'assocAdmin', 'instAdmin'])
    for (const role of roles) {
      expect(stageOf({ secondFactorPassed: false }, { hasSecondFactor: true, roles: [role] })).toBe(
        'pass-second-factor',
      )
      expect(stageOf({ secondFactorPassed: true }, { hasSecondFactor: true, roles: [role] })).toBe('full')
    }
  })
})
