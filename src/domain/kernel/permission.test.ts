import { describe, expect, it } from 'vitest'
import { type Actor, actingRole, may, maySomewhere, nobody } from './actor.ts'
import type { AssociationId } from './id.ts'
import { allowance, verbs } from './permission.ts'
import { type Role, roles } from './role.ts'

const here = 'a' as AssociationId
const elsewhere = 'b' as AssociationId

const holding = (role: Role, scope: 'association' | 'conference' = 'association'): Actor => ({
  ...nobody,
  kind: 'account',
  grants: [{ association: here, role, scope: { type: scope, id: scope === 'association' ? here : 'c1' } }],
})

describe('the permission table', () => {
  it.each(verbs)('has a cell for each of the twelve roles: %s', (verb) => {
    const cells = roles.map((role) => allowance(role, verb))
    expect(cells).toHaveLength(12)
    expect(cells.some((cell) => cell !== 'none')).toBe(true)
  })

  it('lets only the facilitator open and close a round, and nobody at all read a ballot', () => {
    expect(roles.filter((role) => allowance(role, 'round.lead') === 'all')).toEqual(['facilitator'])
    expect(verbs.filter((verb) => verb.startsWith('ballot.'))).toEqual(['ballot.cast'])
    expect(roles.filter((role) => allowance(role, 'ballot.cast') !== 'none')).toEqual(['voter'])
  })

  it('shows the installation administrator no content', () => {
    const seen = verbs.filter((verb) => allowance('instAdmin', verb) === 'all')
    expect(seen).toEqual(['published.read', 'protocol.read', 'settings.installation'])
  })
})

describe('may', () => {
  it('denies by default', () => {
    expect(may(nobody, 'proposal.read', { association: here })).toBe(false)
    expect(may(nobody, 'protocol.read', { association: here })).toBe(true)
  })

  it('stops at the border of the association and of the grant’s scope', () => {
    expect(may(holding('facilitator'), 'round.lead', { association: here, conference: 'c9' })).toBe(true)
    expect(may(holding('facilitator'), 'round.lead', { association: elsewhere })).toBe(false)
    const narrow = holding('facilitator', 'conference')
    expect(may(narrow, 'round.lead', { association: here, conference: 'c1' })).toBe(true)
    expect(may(narrow, 'round.lead', { association: here, conference: 'c2' })).toBe(false)
    expect(may(narrow, 'round.lead', { association: here })).toBe(false)
    expect(maySomewhere(narrow, 'round.lead', here)).toBe(true)
    expect(maySomewhere(narrow, 'round.lead', elsewhere)).toBe(false)
  })

  it('names the role that gave the right', () => {
    const both: Actor = { ...nobody, grants: [...holding('board').grants, ...holding('facilitator').grants] }
    expect(actingRole(both, 'round.lead', { association: here })).toBe('facilitator')
  })
})
