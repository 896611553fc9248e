import type { WriteTx } from '#application/ports.ts'
import { type Assignment, isHeld } from '#domain/account/assignment.ts'
import { demandsSecondFactor } from '#domain/account/session.ts'
import type { AccountId } from '#domain/kernel/id.ts'
import type { GrantableRole } from '#domain/kernel/role.ts'
import type { AccountStore, AssignmentStore } from './ports.ts'

type Stores = Readonly<{ accounts: AccountStore; assignments: AssignmentStore }>

/** Keeps the installation's index of who is where in step with the roles that are held now. */
export async function placeAccount(stores: Stores, tx: WriteTx, account: AccountId): Promise<void> {
  const held = await stores.assignments.heldBy(tx, account)
  const roles = held.map(({ role }) => role)
  const standing = roles.length === 0 ? 'none' : demandsSecondFactor(roles) ? 'demanding' : 'ordinary'
  await stores.accounts.place(tx, account, standing)
}

/** Gives roles in the whole association; those already held stay as they are. */
export async function giveRoles(
  stores: Stores,
  tx: WriteTx,
  to: AccountId,
  roles: readonly GrantableRole[],
  by: Readonly<{ name: string; at: Date; uuid: () => string }>,
): Promise<void> {
  const held = await stores.assignments.heldBy(tx, to)
  for (const role of new Set(roles)) {
    const assignment: Assignment = {
      id: by.uuid(),
      account: to,
      role,
      scope: { type: 'association', id: tx.association },
    }
    if (!isHeld(held, assignment)) await stores.assignments.add(tx, assignment, by.name, by.at)
  }
  await placeAccount(stores, tx, to)
}
