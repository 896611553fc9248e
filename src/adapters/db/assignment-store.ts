import type { Selectable } from 'kysely'
import type { AssignmentRecord, AssignmentStore } from '#application/account/ports.ts'
import type { ReadTx } from '#application/ports.ts'
import { grantableRoles } from '#domain/kernel/role.ts'
import type { RoleAssignmentTable } from './schema/association.ts'
import { rowsOf } from './transaction.ts'

/** A role that this version does not know gives nothing. */
function toAssignments(rows: readonly Selectable<RoleAssignmentTable>[]): AssignmentRecord[] {
  return rows.flatMap((row) => {
    const role = grantableRoles.find((known) => known === row.role)
    if (!role) return []
    return [
      {
        id: row.assignment_id,
        account: row.account_id,
        role,
        scope: { type: row.scope_type === 'association' ? 'association' : 'conference', id: row.scope_id },
        grantedBy: row.granted_by,
        grantedAt: row.granted_at,
      },
    ]
  })
}

const held = (tx: ReadTx) =>
  rowsOf(tx)
    .selectFrom('role_assignment')
    .selectAll()
    .where('association_id', '=', tx.association)
    .where('ended_at', 'is', null)
    .orderBy('granted_at')
    .orderBy('assignment_id')

export const assignmentStore: AssignmentStore = {
  held: async (tx) => toAssignments(await held(tx).execute()),
  lockHeld: async (tx) => toAssignments(await held(tx).forUpdate().execute()),
  heldBy: async (tx, account) => toAssignments(await held(tx).where('account_id', '=', account).execute()),
  async add(tx, { id, account, role, scope }, grantedBy, at) {
    await rowsOf(tx)
      .insertInto('role_assignment')
      .values({
        association_id: tx.association,
        assignment_id: id,
        account_id: account,
        role,
        scope_type: scope.type,
        scope_id: scope.id,
        granted_by: grantedBy,
        granted_at: at,
        ended_at: null,
      })
      .execute()
  },
  async end(tx, id, at) {
    await rowsOf(tx)
      .updateTable('role_assignment')
      .set({ ended_at: at })
      .where('association_id', '=', tx.association)
      .where('assignment_id', '=', id)
      .execute()
  },
  async conferences(tx) {
    const rows = await rowsOf(tx)
      .selectFrom('conference')
      .select(['conference_id', 'name'])
      .where('association_id', '=', tx.association)
      .orderBy('created_at', 'desc')
      .orderBy('conference_id')
      .execute()
    return rows.map(({ conference_id, name }) => ({ id: conference_id, name }))
  },
}
