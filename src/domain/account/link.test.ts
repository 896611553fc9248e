import { describe, expect, it } from 'vitest'
import { canBeUsed, type LinkState } from './link.ts'

const noon = new Date('2026-03-17T12:00:00Z')
const link = (change: Partial<LinkState> = {}): LinkState => ({
  purpose: 'invitation',
  expiresAt: new Date('2026-03-17T12:00:01Z'),
  usedAt: null,
  ...change,
})

describe('canBeUsed', () => {
  it.each<[string, LinkState, boolean]>([
    ['in time', link(), true],
    ['too late', link({ expiresAt: noon }), false],
    ['a second time', link({ usedAt: noon }), false],
    ['for something else', link({ purpose: 'password-reset' }), false],
  ])('%s', (_what, made, usable) => {
    expect(canBeUsed(made, 'invitation', noon)).toBe(usable)
  })
})
