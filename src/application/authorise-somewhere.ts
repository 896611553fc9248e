import { type Actor, maySomewhere } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import type { Verb } from '#domain/kernel/permission.ts'

/** A grant in any part of the association is enough to ask; each answer is then held to what it needs. */
export function authoriseSomewhere(actor: Actor, verb: Verb, association: AssociationId): void {
  if (maySomewhere(actor, verb, association)) return
  if (actor.kind === 'nobody') throw new DomainError('not-signed-in')
  const belongs = actor.grants.some((grant) => grant.association === association)
  throw new DomainError(belongs ? 'forbidden' : 'not-found')
}
