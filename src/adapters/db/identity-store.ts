import type { IdentityStore } from '#application/account/ports.ts'
import { rowsOf } from './transaction.ts'

export const identityStore: IdentityStore = {
  async find(tx, issuer, subject) {
    const row = await rowsOf(tx)
      .selectFrom('sign_in_identity')
      .select('account_id')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst()
    return row?.account_id ?? null
  },
  async add(tx, { issuer, subject, account, at }) {
    await rowsOf(tx)
      .insertInto('sign_in_identity')
      .values({ issuer, subject, account_id: account, created_at: at })
      .execute()
  },
  async ofAccount(tx, account) {
    const rows = await rowsOf(tx)
      .selectFrom('sign_in_identity')
      .select(['issuer', 'created_at'])
      .where('account_id', '=', account)
      .orderBy('created_at')
      .execute()
    return rows.map(({ issuer, created_at }) => ({ issuer, createdAt: created_at }))
  },
}
