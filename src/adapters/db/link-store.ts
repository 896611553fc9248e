import type { Selectable } from 'kysely'
import type { Link, LinkStore } from '#application/account/ports.ts'
import type { ReadTx } from '#application/ports.ts'
import { linkPurposes } from '#domain/account/link.ts'
import { grantableRoles } from '#domain/kernel/role.ts'
import type { SignInLinkTable } from './schema/sign-in.ts'
import { rowsOf } from './transaction.ts'

const toLink = (row: Selectable<SignInLinkTable>): Link => ({
  id: row.link_id,
  purpose: linkPurposes.find((known) => known === row.purpose) ?? 'invitation',
  account: row.account_id,
  email: row.email,
  association: row.association_id,
  roles: grantableRoles.filter((role) => row.roles.includes(role)),
  madeBy: row.made_by,
  wasMailed: row.was_mailed,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  usedAt: row.used_at,
})

const byToken = (tx: ReadTx, tokenHash: Uint8Array) =>
  rowsOf(tx).selectFrom('sign_in_link').selectAll().where('token_sha256', '=', Buffer.from(tokenHash))

export const linkStore: LinkStore = {
  async add(tx, link, tokenHash) {
    await rowsOf(tx)
      .insertInto('sign_in_link')
      .values({
        link_id: link.id,
        token_sha256: Buffer.from(tokenHash),
        purpose: link.purpose,
        account_id: link.account,
        email: link.email,
        association_id: link.association,
        roles: [...link.roles],
        made_by: link.madeBy,
        was_mailed: link.wasMailed,
        created_at: link.createdAt,
        expires_at: link.expiresAt,
        used_at: link.usedAt,
      })
      .execute()
  },
  async find(tx, tokenHash) {
    const row = await byToken(tx, tokenHash).executeTakeFirst()
    return row ? toLink(row) : null
  },
  async lock(tx, tokenHash) {
    const row = await byToken(tx, tokenHash).forUpdate().executeTakeFirst()
    return row ? toLink(row) : null
  },
  async use(tx, id, at) {
    await rowsOf(tx).updateTable('sign_in_link').set({ used_at: at }).where('link_id', '=', id).execute()
  },
  async invitations(tx) {
    const rows = await rowsOf(tx)
      .selectFrom('sign_in_link')
      .selectAll()
      .where('association_id', '=', tx.association)
      .where('purpose', '=', 'invitation')
      .where('used_at', 'is', null)
      .orderBy('created_at', 'desc')
      .orderBy('link_id')
      .execute()
    return rows.map(toLink)
  },
  async withdraw(tx, id) {
    const { numDeletedRows } = await rowsOf(tx)
      .deleteFrom('sign_in_link')
      .where('link_id', '=', id)
      .where('association_id', '=', tx.association)
      .where('purpose', '=', 'invitation')
      .where('used_at', 'is', null)
      .executeTakeFirst()
    return numDeletedRows > 0n
  },
  async withdrawEarlier(tx, { purpose, account, email, association }) {
    await rowsOf(tx)
      .deleteFrom('sign_in_link')
      .where('purpose', '=', purpose)
      .where('used_at', 'is', null)
      .where('account_id', 'is not distinct from', account)
      .where('email', 'is not distinct from', email)
      .where('association_id', 'is not distinct from', association)
      .execute()
  },
  async markMailed(tx, id) {
    await rowsOf(tx).updateTable('sign_in_link').set({ was_mailed: true }).where('link_id', '=', id).execute()
  },
}
