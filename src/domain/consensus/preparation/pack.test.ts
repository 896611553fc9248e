import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import {
  assertBeforeDoors,
  draftPack,
  editPack,
  freezePack,
  missingParts,
  packParts,
  thawPack,
} from './pack.ts'
import { progressOf } from './progress.ts'
import { isSpent } from './retention.ts'

const refused = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof DomainError) return error.code
  }
  return 'not refused'
}

const texts = { welcome: 'a', programme: 'b', voting: 'c', background: 'd', development: 'e' }
const full = { proposals: 3, experts: 2 }
const whole = editPack(draftPack('c' as ConferenceId), 0, texts)

describe('the pack', () => {
  it('has the seven parts of S0 p. 7, and all are missing at first', () => {
    expect(packParts).toHaveLength(7)
    expect(missingParts(draftPack('c' as ConferenceId).texts, { proposals: 0, experts: 0 })).toEqual(
      packParts,
    )
    expect(missingParts({ ...texts, voting: '  ' }, full)).toEqual(['voting'])
  })

  it('is frozen only when whole, then not written on, and thawed to a next edition with a reason', () => {
    expect(refused(() => freezePack(whole, 1, { ...full, experts: 0 }))).toBe('consensus.pack-incomplete')
    const frozen = freezePack(whole, 1, full)
    expect(frozen).toMatchObject({ state: 'frozen', edition: 1, version: 2 })
    expect(refused(() => editPack(frozen, 2, texts))).toBe('consensus.pack-wrong-state')
    expect(refused(() => thawPack(frozen, 2, ' '))).toBe('consensus.reason-missing')
    expect(refused(() => thawPack(frozen, 1, 'Fel dag'))).toBe('stale-version')
    const again = thawPack(frozen, 2, 'Fel dag')
    expect(again).toMatchObject({ state: 'draft', edition: 1 })
    expect(freezePack(again, 3, full)).toMatchObject({ state: 'frozen', edition: 2 })
  })

  it('stands once the doors have opened', () => {
    expect(() => assertBeforeDoors('ready')).not.toThrow()
    expect(refused(() => assertBeforeDoors('running'))).toBe('consensus.conference-wrong-state')
  })
})

describe('progress', () => {
  it.each([
    [3, 9, 'hidden'],
    [4, 24, 'few'],
    [5, 24, 'count'],
    [19, 24, 'count'],
    [20, 24, 'most'],
    [24, 24, 'most'],
  ])('%i of %i is told as %s', (x, n, is) => {
    expect(progressOf(x, n).is).toBe(is)
  })

  it('tells the same of at least five neighbouring counts near none and near all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (n) => {
        const told = (x: number) => JSON.stringify(progressOf(x, n))
        const same = (x: number) =>
          Array.from({ length: n + 1 }, (_, at) => at).filter((at) => told(at) === told(x))
        expect(same(0).length).toBeGreaterThanOrEqual(Math.min(5, n + 1))
        expect(same(n).length).toBeGreaterThanOrEqual(Math.min(5, n + 1))
      }),
    )
  })
})

it('private reading is spent thirty days after the end, not a minute before', () => {
  const end = new Date('2026-11-01T12:00:00Z')
  expect(isSpent(end, new Date('2026-12-01T11:59:00Z'))).toBe(false)
  expect(isSpent(end, new Date('2026-12-01T12:00:00Z'))).toBe(true)
})
