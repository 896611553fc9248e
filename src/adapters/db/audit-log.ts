import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { History } from '#application/consensus/conference-ports.ts'
import type { AuditFilter, AuditLog } from '#application/kernel/list-audit.ts'
import type { ReadTx } from '#application/ports.ts'
import type { Happening } from '#contract/kernel.ts'
import { verifyAuditChain } from './audit-store.ts'
import type { Database } from './database.ts'
import type { AuditEventTable } from './schema/history.ts'
import { rowsOf } from './transaction.ts'

/** Sweden's days: a person who asks for 24 November means that one. */
const swedishDay = sql<string>`to_char(at at time zone 'Europe/Stockholm', 'YYYY-MM-DD')`

// The text is compared as it stands: signs that mean something to LIKE are taken as themselves.
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

const fits =
  (tx: ReadTx, { action, actor, from, to, before }: AuditFilter) =>
  (eb: ExpressionBuilder<Database, 'audit_event'>) =>
    eb.and([
      eb('association_id', '=', tx.association),
      ...(action ? [eb('action', 'like', `${literally(action)}%`)] : []),
      ...(actor ? [eb('actor_name', 'ilike', `%${literally(actor)}%`)] : []),
      ...(from ? [eb(swedishDay, '>=', from)] : []),
      ...(to ? [eb(swedishDay, '<=', to)] : []),
      ...(before ? [eb('seq', '<', before)] : []),
    ])

const toHappening = (row: Selectable<AuditEventTable>): Happening => ({
  seq: row.seq,
  at: row.at.toISOString(),
  actor: row.actor_name,
  role: row.actor_role,
  action: row.action,
  subject: { type: row.subject_type, id: row.subject_id },
  reason: row.reason,
  detail: row.detail,
})

export const history: History = {
  async within(tx, within, limit) {
    const rows = await rowsOf(tx)
      .selectFrom('audit_event')
      .selectAll()
      .where('association_id', '=', tx.association)
      .where('within_id', '=', within)
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute()
    return rows.map(toHappening)
  },
}

export const auditLog: AuditLog = {
  async page(tx, filter, most) {
    const rows = await rowsOf(tx)
      .selectFrom('audit_event')
      .selectAll()
      .where(fits(tx, filter))
      .orderBy('seq', 'desc')
      .limit(most)
      .execute()
    return rows.map(toHappening)
  },
  async count(tx, { before: _, ...filter }) {
    const { found } = await rowsOf(tx)
      .selectFrom('audit_event')
      .select((eb) => eb.fn.countAll<string>().as('found'))
      .where(fits(tx, filter))
      .executeTakeFirstOrThrow()
    return Number(found)
  },
  async actions(tx) {
    const rows = await rowsOf(tx)
      .selectFrom('audit_event')
      .select('action')
      .distinct()
      .where('association_id', '=', tx.association)
      .orderBy('action')
      .execute()
    return rows.map(({ action }) => action)
  },
  verify: (tx) => verifyAuditChain(tx),
}
