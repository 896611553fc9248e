import type { ErrorCode } from './error-code.ts'

/** Facts a text may need: counts, names, the field at fault. Never a secret and never a vote. */
export type ErrorDetail = Readonly<Record<string, string | number | readonly string[]>>

/** A refusal that a person should understand. Thrown anywhere, it rolls the transaction back. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: ErrorCode
  readonly detail: ErrorDetail

  constructor(code: ErrorCode, detail: ErrorDetail = {}) {
    super(code)
    this.code = code
    this.detail = detail
  }
}
