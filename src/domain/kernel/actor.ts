import type { AccountId, AssociationId } from './id.ts'
import { allowance, type Verb } from './permission.ts'
import type { Role } from './role.ts'

/** What a grant covers: the whole association, or one thing in it such as a conference. */
export type Scope = Readonly<{ type: 'association' | 'conference'; id: string }>

export type Grant = Readonly<{ association: AssociationId; role: Role; scope: Scope }>

/**
 * Whoever asks. A guest plays in the example association while Samsyn listens on this computer only;
 * a program is a command line command or a scheduled job.
 */
export type Actor = Readonly<{
  kind: 'nobody' | 'account' | 'guest' | 'program'
  account: AccountId | null
  name: string
  grants: readonly Grant[]
  isInstallationAdmin: boolean
}>

export const nobody: Actor = {
  kind: 'nobody',
  account: null,
  name: '',
  grants: [],
  isInstallationAdmin: false,
}

/** Where something is to be done: an association, and the thing in it that a grant may be limited to. */
export type Place = Readonly<{ association: AssociationId; conference?: string }>

const covers = (grant: Grant, place: Place): boolean =>
  grant.association === place.association &&
  (grant.scope.type === 'association' || grant.scope.id === place.conference)

/** The roles that count at a place, in the order they were granted. */
export const rolesAt = (actor: Actor, place: Place): readonly Role[] =>
  actor.grants.filter((grant) => covers(grant, place)).map(({ role }) => role)

/** Deny by default: true only where some role held at the place has the verb for all. */
export const may = (actor: Actor, verb: Verb, place: Place): boolean =>
  allowance('public', verb) === 'all' || rolesAt(actor, place).some((role) => allowance(role, verb) === 'all')

/** Whether any grant in the association, however narrow, has the verb: enough to list what one may see. */
export const maySomewhere = (actor: Actor, verb: Verb, association: AssociationId): boolean =>
  allowance('public', verb) === 'all' ||
  actor.grants.some((grant) => grant.association === association && allowance(grant.role, verb) === 'all')

/** The first role that gives the verb: what the audit row says somebody acted as. */
export const actingRole = (actor: Actor, verb: Verb, place: Place): Role =>
  rolesAt(actor, place).find((role) => allowance(role, verb) === 'all') ??
  (actor.isInstallationAdmin ? 'instAdmin' : 'public')
