import type { Scope } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AccountId } from '#domain/kernel/id.ts'
import type { GrantableRole } from '#domain/kernel/role.ts'

/** A role that somebody holds now. */
export type Assignment = Readonly<{ id: string; account: AccountId; role: GrantableRole; scope: Scope }>

const sameScope = (a: Scope, b: Scope): boolean => a.type === b.type && a.id === b.id

export const isHeld = (held: readonly Assignment[], asked: Omit<Assignment, 'id'>): boolean =>
  held.some(
    ({ account, role, scope }) =>
      account === asked.account && role === asked.role && sameScope(scope, asked.scope),
  )

/**
 * The assignment that is to end. Errors: not-found; account.last-admin, because an association
 * without an administrator could never let anybody in again.
 */
export function endingOf(held: readonly Assignment[], id: string): Assignment {
  const ending = held.find((assignment) => assignment.id === id)
  if (!ending) throw new DomainError('not-found')
  const admins = held.filter(({ role, scope }) => role === 'assocAdmin' && scope.type === 'association')
  if (ending.role === 'assocAdmin' && admins.length === 1) throw new DomainError('account.last-admin')
  return ending
}
