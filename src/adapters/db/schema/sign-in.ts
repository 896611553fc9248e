import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { AccountId, AssociationId } from '#domain/kernel/id.ts'

export type SignInAccountTable = {
  account_id: AccountId
  email: string
  /** When the address was shown to be the person's own: a mailed link was used, or the organisation said so. */
  email_verified_at: Date | null
  name: string
  /** Argon2id with its parameters; null for whoever signs in through an organisation or by passkey only. */
  password_hash: string | null
  /** Sealed under the installation's sign-in key: a stolen backup does not give the second factor away. */
  totp_sealed: Buffer | null
  totp_since: Date | null
  /** The last half minute whose code was used: a code works once. */
  totp_last_step: Generated<number>
  state: Generated<string>
  language: Generated<string>
  created_at: Generated<Date>
}

export type SignInSessionTable = {
  session_id: string
  token_sha256: Buffer
  account_id: AccountId
  created_at: Date
  last_seen_at: Date
  proved_at: Date
  second_factor_passed: boolean
  agent: string
}

export type SignInPasskeyTable = {
  credential_id: string
  account_id: AccountId
  public_key: Buffer
  counter: ColumnType<string, number, number>
  transports: string[]
  name: string
  created_at: Date
  last_used_at: Date | null
}

export type SignInRecoveryCodeTable = {
  account_id: AccountId
  /** 78 random bits: a plain hash is enough, and still works where the key folder was lost. */
  code_sha256: Buffer
  used_at: Date | null
}

export type SignInIdentityTable = {
  issuer: string
  subject: string
  account_id: AccountId
  created_at: Date
}

export type SignInLinkTable = {
  link_id: string
  token_sha256: Buffer
  purpose: string
  account_id: AccountId | null
  email: string | null
  association_id: AssociationId | null
  roles: string[]
  made_by: string
  was_mailed: boolean
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

export type SignInChallengeTable = {
  challenge_id: string
  kind: string
  account_id: AccountId | null
  data: JSONColumnType<Record<string, string>>
  expires_at: Date
}

/** How full each bucket of attempts is; the key is a keyed hash, so no address is written down. */
export type SignInThrottleTable = {
  key: Buffer
  level: number
  at: Date
}

/** Which associations an account has something in; the roles themselves are the associations' rows. */
export type SignInMembershipTable = {
  account_id: AccountId
  association_id: AssociationId
  /** Some role there demands a second factor. */
  is_demanding: boolean
}

export type SignInInstallationAdminTable = {
  account_id: AccountId
  granted_at: Date
}
