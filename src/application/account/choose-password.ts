import { passwordFault } from '#domain/account/password.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { Passwords } from './ports.ts'

/** Hashes a password that will do. Errors: account.password-weak with the fault. */
export async function choosePassword(
  passwords: Passwords,
  password: string,
  of: Readonly<{ email: string; name: string }>,
): Promise<string> {
  const fault = passwordFault(password, of)
  if (fault) throw new DomainError('account.password-weak', { fault })
  return passwords.hash(password)
}
