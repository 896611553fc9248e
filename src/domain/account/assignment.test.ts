import { describe, expect, it } from 'vitest'
import type { AccountId } from '#domain/kernel/id.ts'
import { type Assignment, endingOf, isHeld } from './assignment.ts'

const hold = (id: string, who: string, role: Assignment['role'], conference?: string): Assignment => ({
  id,
  account: who as AccountId,
  role,
  scope: conference ? { type: 'conference', id: conference } : { type: 'association', id: 'a' },
})

const held = [
  hold('1', 'berit', 'assocAdmin'),
  hold('2', 'berit', 'facilitator'),
  hold('3', 'nils', 'facilitator', 'k'),
]

describe('endingOf', () => {
  it('lets any role end but the last administrator’s', () => {
    expect(endingOf(held, '2').role).toBe('facilitator')
    expect(() => endingOf(held, '1')).toThrow('account.last-admin')
    expect(endingOf([...held, hold('4', 'nils', 'assocAdmin')], '1').account).toBe('berit')
  })

  it('does not find what is not held', () => {
    expect(() => endingOf(held, '9')).toThrow('not-found')
  })
})

describe('isHeld', () => {
  it('tells a conference from the whole association', () => {
    expect(isHeld(held, hold('', 'nils', 'facilitator', 'k'))).toBe(true)
    expect(isHeld(held, hold('', 'nils', 'facilitator'))).toBe(false)
    expect(isHeld(held, hold('', 'nils', 'facilitator', 'other'))).toBe(false)
  })
})
