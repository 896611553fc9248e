import type { ErrorDetail } from '#domain/kernel/error.ts'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import type { Language } from './language.ts'
import { translateLoosely } from './translate.ts'

/** What a refusal says to the person who met it: what happened, what is safe, what to do. */
export function errorText(language: Language, code: ErrorCode, detail: ErrorDetail = {}): string {
  const slots = Object.fromEntries(
    Object.entries(detail).map(([name, fact]) => [
      name,
      typeof fact === 'string' || typeof fact === 'number' ? fact : fact.join(', '),
    ]),
  )
  return translateLoosely(language, `error.${code}`, slots)
}
