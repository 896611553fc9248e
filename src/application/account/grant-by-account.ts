import { authorise } from '#application/authorise.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import type { Role } from '#domain/kernel/role.ts'

/**
 * Only somebody who can be named lets others in. A guest of the example may hold the role, but without an
 * account: errors account.guest-cannot. Answers the role that history shows.
 */
export function authoriseGrant(actor: Actor, association: AssociationId): Role {
  authorise(actor, 'role.grant', { association })
  if (actor.kind === 'guest') throw new DomainError('account.guest-cannot')
  return actingRole(actor, 'role.grant', { association })
}
