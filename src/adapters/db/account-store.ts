import type { Selectable } from 'kysely'
import type { Account, AccountStore, Language } from '#application/account/ports.ts'
import type { ReadTx } from '#application/ports.ts'
import type { AccountId } from '#domain/kernel/id.ts'
import type { SignInAccountTable } from './schema/sign-in.ts'
import { rowsOf } from './transaction.ts'

const language = (text: string): Language => (text === 'en' ? 'en' : 'sv')

const toAccount = (row: Selectable<SignInAccountTable>): Account => ({
  id: row.account_id,
  email: row.email,
  isEmailVerified: row.email_verified_at !== null,
  name: row.name,
  passwordHash: row.password_hash,
  totp: row.totp_sealed && {
    sealed: row.totp_sealed,
    since: row.totp_since ?? row.created_at,
    lastStep: row.totp_last_step,
  },
  isClosed: row.state === 'closed',
  language: language(row.language),
})

const accounts = (tx: ReadTx) => rowsOf(tx).selectFrom('sign_in_account').selectAll()

const change = (tx: ReadTx, id: AccountId) =>
  rowsOf(tx).updateTable('sign_in_account').where('account_id', '=', id)

export const accountStore: AccountStore = {
  async find(tx, id) {
    const row = await accounts(tx).where('account_id', '=', id).executeTakeFirst()
    return row ? toAccount(row) : null
  },
  async lock(tx, id) {
    const row = await accounts(tx).where('account_id', '=', id).forUpdate().executeTakeFirst()
    return row ? toAccount(row) : null
  },
  async findByEmail(tx, email) {
    const row = await accounts(tx).where('email', '=', email).executeTakeFirst()
    return row ? toAccount(row) : null
  },
  async list(tx, ids) {
    if (ids?.length === 0) return []
    const all = accounts(tx).orderBy('name').orderBy('account_id')
    const rows = await (ids ? all.where('account_id', 'in', ids) : all).execute()
    return rows.map(toAccount)
  },
  async standing(tx, id) {
    const rows = rowsOf(tx)
    const memberships = await rows
      .selectFrom('sign_in_membership')
      .select(['association_id', 'is_demanding'])
      .where('account_id', '=', id)
      .execute()
    const { admin, passkey } = await rows
      .selectNoFrom((eb) => [
        eb
          .exists(
            eb.selectFrom('sign_in_installation_admin').where('account_id', '=', id).select('account_id'),
          )
          .as('admin'),
        eb
          .exists(eb.selectFrom('sign_in_passkey').where('account_id', '=', id).select('account_id'))
          .as('passkey'),
      ])
      .executeTakeFirstOrThrow()
    return {
      isInstallationAdmin: Boolean(admin),
      hasPasskey: Boolean(passkey),
      associations: memberships.map(({ association_id }) => association_id),
      isDemanding: memberships.some(({ is_demanding }) => is_demanding),
    }
  },
  async add(tx, { id, email, name, passwordHash, verifiedAt }) {
    const added = await rowsOf(tx)
      .insertInto('sign_in_account')
      .values({
        account_id: id,
        email,
        email_verified_at: verifiedAt,
        name,
        password_hash: passwordHash,
        totp_sealed: null,
        totp_since: null,
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .executeTakeFirst()
    return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
  },
  async rename(tx, id, name) {
    await change(tx, id).set({ name }).execute()
  },
  async setPassword(tx, id, hash) {
    await change(tx, id).set({ password_hash: hash }).execute()
  },
  async setLanguage(tx, id, chosen) {
    await change(tx, id).set({ language: chosen }).execute()
  },
  async setClosed(tx, id, isClosed) {
    await change(tx, id)
      .set({ state: isClosed ? 'closed' : 'active' })
      .execute()
  },
  async verifyEmail(tx, id, at) {
    await change(tx, id).set({ email_verified_at: at }).execute()
  },
  async hasInstallationAdmin(tx) {
    const found = await rowsOf(tx)
      .selectFrom('sign_in_installation_admin')
      .select('account_id')
      .limit(1)
      .executeTakeFirst()
    return found !== undefined
  },
  async installationAdmins(tx) {
    const rows = await rowsOf(tx)
      .selectFrom('sign_in_installation_admin')
      .select('account_id')
      .orderBy('account_id')
      .execute()
    return rows.map(({ account_id }) => account_id)
  },
  async makeInstallationAdmin(tx, id, at) {
    await rowsOf(tx)
      .insertInto('sign_in_installation_admin')
      .values({ account_id: id, granted_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
  async place(tx, id, standing) {
    const rows = rowsOf(tx)
    if (standing === 'none') {
      await rows
        .deleteFrom('sign_in_membership')
        .where('account_id', '=', id)
        .where('association_id', '=', tx.association)
        .execute()
      return
    }
    const is_demanding = standing === 'demanding'
    await rows
      .insertInto('sign_in_membership')
      .values({ account_id: id, association_id: tx.association, is_demanding })
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'association_id']).doUpdateSet({ is_demanding }),
      )
      .execute()
  },
}
