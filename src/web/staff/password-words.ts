import { passwordLength } from '#domain/account/password.ts'
import { isKey, translateLoosely } from '#web/i18n/translate.ts'
import { isRefused } from './api-error.ts'
import type { Text } from './ui/text.tsx'

/** What is wrong with a new password before it is sent; null when nothing can be seen from here. */
export function newPasswordFault({ t }: Text, password: string): string | null {
  const { length } = [...password]
  if (length >= passwordLength.least) return null
  return length === 0 ? t('signIn.passwordMissing') : t('link.passwordShort', { length })
}

/** What the server found wrong with a new password; null when it was something else. */
export function refusedPassword({ language }: Text, error: unknown): string | null {
  if (!isRefused(error, 'account.password-weak')) return null
  const key = `link.fault.${String(error.detail.fault)}`
  return isKey(key) ? translateLoosely(language, key) : null
}
