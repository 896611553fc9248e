import type { Selectable } from 'kysely'
import type { FactorStore, Passkey } from '#application/account/ports.ts'
import type { SignInPasskeyTable } from './schema/sign-in.ts'
import { rowsOf } from './transaction.ts'

const toPasskey = (row: Selectable<SignInPasskeyTable>): Passkey => ({
  id: row.credential_id,
  account: row.account_id,
  publicKey: row.public_key,
  counter: Number(row.counter),
  transports: row.transports,
  name: row.name,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
})

export const factorStore: FactorStore = {
  async setTotp(tx, account, totp) {
    await rowsOf(tx)
      .updateTable('sign_in_account')
      .set({
        totp_sealed: totp && Buffer.from(totp.sealed),
        totp_since: totp?.since ?? null,
        totp_last_step: 0,
      })
      .where('account_id', '=', account)
      .execute()
  },
  async useTotpStep(tx, account, step) {
    const { numUpdatedRows } = await rowsOf(tx)
      .updateTable('sign_in_account')
      .set({ totp_last_step: step })
      .where('account_id', '=', account)
      .where('totp_last_step', '<', step)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },
  async passkeys(tx, account) {
    const rows = await rowsOf(tx)
      .selectFrom('sign_in_passkey')
      .selectAll()
      .where('account_id', '=', account)
      .orderBy('created_at')
      .orderBy('credential_id')
      .execute()
    return rows.map(toPasskey)
  },
  async findPasskey(tx, id) {
    const row = await rowsOf(tx)
      .selectFrom('sign_in_passkey')
      .selectAll()
      .where('credential_id', '=', id)
      .executeTakeFirst()
    return row ? toPasskey(row) : null
  },
  async addPasskey(tx, passkey) {
    const added = await rowsOf(tx)
      .insertInto('sign_in_passkey')
      .values({
        credential_id: passkey.id,
        account_id: passkey.account,
        public_key: Buffer.from(passkey.publicKey),
        counter: passkey.counter,
        transports: [...passkey.transports],
        name: passkey.name,
        created_at: passkey.createdAt,
        last_used_at: passkey.lastUsedAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
  },
  async usedPasskey(tx, id, counter, at) {
    await rowsOf(tx)
      .updateTable('sign_in_passkey')
      .set({ counter, last_used_at: at })
      .where('credential_id', '=', id)
      .execute()
  },
  async removePasskeys(tx, account, only) {
    const removing = rowsOf(tx).deleteFrom('sign_in_passkey').where('account_id', '=', account)
    const { numDeletedRows } = await (only === undefined
      ? removing
      : removing.where('credential_id', '=', only)
    ).executeTakeFirst()
    return Number(numDeletedRows)
  },
  async recoveryCodesLeft(tx, account) {
    const { left } = await rowsOf(tx)
      .selectFrom('sign_in_recovery_code')
      .select((eb) => eb.fn.countAll<string>().as('left'))
      .where('account_id', '=', account)
      .where('used_at', 'is', null)
      .executeTakeFirstOrThrow()
    return Number(left)
  },
  async replaceRecoveryCodes(tx, account, hashes) {
    const rows = rowsOf(tx)
    await rows.deleteFrom('sign_in_recovery_code').where('account_id', '=', account).execute()
    if (hashes.length === 0) return
    await rows
      .insertInto('sign_in_recovery_code')
      .values(hashes.map((hash) => ({ account_id: account, code_sha256: Buffer.from(hash), used_at: null })))
      .execute()
  },
  async useRecoveryCode(tx, account, hash, at) {
    const { numUpdatedRows } = await rowsOf(tx)
      .updateTable('sign_in_recovery_code')
      .set({ used_at: at })
      .where('account_id', '=', account)
      .where('code_sha256', '=', Buffer.from(hash))
      .where('used_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },
}
