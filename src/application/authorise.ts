import { type Actor, may, type Place } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { Verb } from '#domain/kernel/permission.ts'

/** Stops whoever may not. A stranger to the association does not learn that the thing exists. */
export function authorise(actor: Actor, verb: Verb, place: Place): void {
  if (may(actor, verb, place)) return
  if (actor.kind === 'nobody') throw new DomainError('not-signed-in')
  const belongs = actor.grants.some((grant) => grant.association === place.association)
  throw new DomainError(belongs ? 'forbidden' : 'not-found')
}
