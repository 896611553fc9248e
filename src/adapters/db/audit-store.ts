import { createHash } from 'node:crypto'
import type { AuditTrail, Clock, ReadTx } from '#application/ports.ts'
import {
  type AuditHead,
  type AuditRow,
  auditOrigin,
  type ChainedRow,
  endHolds,
  firstBrokenRow,
  type LinkHash,
  rowHash,
} from '#domain/kernel/audit.ts'
import type { AuditEventTable } from './schema/history.ts'
import { countAudit, rowsOf } from './transaction.ts'

export const linkHash: LinkHash = (previous, text) =>
  createHash('sha256').update(previous).update(text, 'utf8').digest()

/** Writes history. The head row is locked until the transaction ends, so rows are numbered without gaps. */
export const makeAuditTrail = (clock: Clock): AuditTrail => ({
  async record(tx, { actor, role, action, subject, within, reason, detail }) {
    const rows = rowsOf(tx)
    await rows
      .insertInto('audit_head')
      .values({
        association_id: tx.association,
        seq: auditOrigin.seq,
        hash: Buffer.from(auditOrigin.hash),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const head = await rows
      .selectFrom('audit_head')
      .select(['seq', 'hash'])
      .where('association_id', '=', tx.association)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const row: AuditRow = {
      association: tx.association,
      seq: head.seq + 1,
      at: clock().toISOString(),
      actorName: actor.name,
      actorRole: role,
      action,
      subject: { type: subject.type, id: subject.id, version: subject.version ?? null },
      within: within ?? null,
      reason: reason ?? null,
      detail: detail ?? {},
    }
    const hash = Buffer.from(rowHash(head.hash, row, linkHash))
    await rows
      .insertInto('audit_event')
      .values({
        association_id: tx.association,
        seq: row.seq,
        at: new Date(row.at),
        actor_name: row.actorName,
        actor_role: row.actorRole,
        action: row.action,
        subject_type: row.subject.type,
        subject_id: row.subject.id,
        subject_version: row.subject.version,
        within_id: row.within,
        reason: row.reason,
        detail: JSON.stringify(row.detail),
        prev_hash: head.hash,
        hash,
      })
      .execute()
    await rows
      .updateTable('audit_head')
      .set({ seq: row.seq, hash })
      .where('association_id', '=', tx.association)
      .execute()
    countAudit(tx)
  },
})

/** How many rows are held in memory at a time while the chain is followed. */
const atATime = 1_000

const chained = (event: Omit<AuditEventTable, 'detail'> & { detail: AuditRow['detail'] }): ChainedRow => ({
  row: {
    association: event.association_id,
    seq: event.seq,
    at: event.at.toISOString(),
    actorName: event.actor_name,
    actorRole: event.actor_role,
    action: event.action,
    subject: { type: event.subject_type, id: event.subject_id, version: event.subject_version },
    within: event.within_id,
    reason: event.reason,
    detail: event.detail,
  },
  previousHash: event.prev_hash,
  hash: event.hash,
})

const eventsAfter = (tx: ReadTx, seq: number, piece: number) =>
  rowsOf(tx)
    .selectFrom('audit_event')
    .selectAll()
    .where('association_id', '=', tx.association)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(piece)
    .execute()

/** Follows the whole chain of an association. `firstBroken` is the first row that does not hold. */
export async function verifyAuditChain(
  tx: ReadTx,
  piece: number = atATime,
): Promise<{ rows: number; firstBroken: number | null }> {
  const head = await rowsOf(tx)
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('association_id', '=', tx.association)
    .executeTakeFirst()
  let last: AuditHead = auditOrigin
  for (;;) {
    const links = (await eventsAfter(tx, last.seq, piece)).map(chained)
    const firstBroken = firstBrokenRow(last, links, linkHash)
    if (firstBroken !== null) return { rows: last.seq, firstBroken }
    const end = links.at(-1)
    if (!end) break
    last = { seq: end.row.seq, hash: end.hash }
  }
  return { rows: last.seq, firstBroken: endHolds(last, head ?? auditOrigin) ? null : last.seq + 1 }
}
