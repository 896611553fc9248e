import { type Selectable, sql } from 'kysely'
import type { SessionRecord, SessionStore } from '#application/account/ports.ts'
import { sessionLife } from '#domain/account/session.ts'
import type { SignInSessionTable } from './schema/sign-in.ts'
import { rowsOf } from './transaction.ts'

const toSession = (row: Selectable<SignInSessionTable>): SessionRecord => ({
  id: row.session_id,
  account: row.account_id,
  agent: row.agent,
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
  provedAt: row.proved_at,
  secondFactorPassed: row.second_factor_passed,
})

const day = 24 * 3_600_000

export const sessionStore: SessionStore = {
  async find(tx, tokenHash) {
    const row = await rowsOf(tx)
      .selectFrom('sign_in_session')
      .selectAll()
      .where('token_sha256', '=', Buffer.from(tokenHash))
      .executeTakeFirst()
    return row ? toSession(row) : null
  },
  async add(tx, session, tokenHash) {
    await rowsOf(tx)
      .insertInto('sign_in_session')
      .values({
        session_id: session.id,
        token_sha256: Buffer.from(tokenHash),
        account_id: session.account,
        created_at: session.createdAt,
        last_seen_at: session.lastSeenAt,
        proved_at: session.provedAt,
        second_factor_passed: session.secondFactorPassed,
        agent: session.agent,
      })
      .execute()
  },
  async renew(tx, id, { tokenHash, secondFactorPassed, provedAt }) {
    await rowsOf(tx)
      .updateTable('sign_in_session')
      .set({
        token_sha256: Buffer.from(tokenHash),
        second_factor_passed: secondFactorPassed,
        proved_at: provedAt,
      })
      .where('session_id', '=', id)
      .execute()
  },
  async prove(tx, id, at) {
    await rowsOf(tx)
      .updateTable('sign_in_session')
      .set({ proved_at: at })
      .where('session_id', '=', id)
      .execute()
  },
  async touch(tx, id, at) {
    await rowsOf(tx)
      .updateTable('sign_in_session')
      .set({ last_seen_at: at })
      .where('session_id', '=', id)
      .execute()
  },
  async ofAccount(tx, account) {
    const rows = await rowsOf(tx)
      .selectFrom('sign_in_session')
      .selectAll()
      .where('account_id', '=', account)
      .orderBy('last_seen_at', 'desc')
      .orderBy('session_id')
      .execute()
    return rows.map(toSession)
  },
  async end(tx, account, { only, except }) {
    let ending = rowsOf(tx).deleteFrom('sign_in_session').where('account_id', '=', account)
    if (only !== undefined) ending = ending.where('session_id', '=', only)
    if (except !== undefined) ending = ending.where('session_id', '!=', except)
    const { numDeletedRows } = await ending.executeTakeFirst()
    return Number(numDeletedRows)
  },
  async sweep(tx, now) {
    const rows = rowsOf(tx)
    const ago = (time: number) => new Date(now.getTime() - time)
    await rows
      .deleteFrom('sign_in_session')
      .where((eb) =>
        eb.or([
          eb('last_seen_at', '<', ago(sessionLife.unused)),
          eb('created_at', '<', ago(sessionLife.longest)),
        ]),
      )
      .execute()
    await rows.deleteFrom('sign_in_challenge').where('expires_at', '<', now).execute()
    await rows
      .deleteFrom('sign_in_link')
      .where('expires_at', '<', ago(30 * day))
      .execute()
    // Whoever fills the bucket right now holds its row, and keeps it.
    await sql`
      delete from sign_in_throttle where key in (
        select key from sign_in_throttle where at < ${ago(day)} for update skip locked
      )`.execute(rows)
  },
}
