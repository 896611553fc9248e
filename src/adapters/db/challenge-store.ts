import type { Selectable } from 'kysely'
import type { Challenge, ChallengeKind, ChallengeStore } from '#application/account/ports.ts'
import type { SignInChallengeTable } from './schema/sign-in.ts'
import { rowsOf } from './transaction.ts'

const toChallenge = (row: Selectable<SignInChallengeTable>, kind: ChallengeKind): Challenge => ({
  id: row.challenge_id,
  kind,
  account: row.account_id,
  data: row.data,
  expiresAt: row.expires_at,
})

export const challengeStore: ChallengeStore = {
  async add(tx, { id, kind, account, data, expiresAt }) {
    await rowsOf(tx)
      .insertInto('sign_in_challenge')
      .values({
        challenge_id: id,
        kind,
        account_id: account,
        data: JSON.stringify(data),
        expires_at: expiresAt,
      })
      .execute()
  },
  async find(tx, id, kind, now) {
    const row = await rowsOf(tx)
      .selectFrom('sign_in_challenge')
      .selectAll()
      .where('challenge_id', '=', id)
      .where('kind', '=', kind)
      .where('expires_at', '>', now)
      .executeTakeFirst()
    return row ? toChallenge(row, kind) : null
  },
  async take(tx, id, kind, now) {
    const row = await rowsOf(tx)
      .deleteFrom('sign_in_challenge')
      .where('challenge_id', '=', id)
      .where('kind', '=', kind)
      .where('expires_at', '>', now)
      .returningAll()
      .executeTakeFirst()
    return row ? toChallenge(row, kind) : null
  },
}
