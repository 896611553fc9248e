import type { ErrorDetail } from '#domain/kernel/error.ts'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import type { Text } from './ui/text.tsx'

/** A field the server refused: its place in the input, and the check it failed. */
export type RefusedField = Readonly<{ path: string; check: string }>

/** The server understood and said no. Trying the same again gives the same answer. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly code: ErrorCode
  readonly detail: ErrorDetail
  readonly fields: readonly RefusedField[]
  constructor(code: ErrorCode, detail: ErrorDetail, fields: readonly RefusedField[] = []) {
    super(code)
    this.code = code
    this.detail = detail
    this.fields = fields
  }
}

/** The server could not answer just now: its database is away, or it failed. The same may succeed later. */
export class RetryableError extends Error {
  override readonly name = 'RetryableError'
  readonly code: ErrorCode
  readonly reference: string | null
  constructor(code: ErrorCode, reference: string | null = null) {
    super(code)
    this.code = code
    this.reference = reference
  }
}

/** No answer came. Whether the server did it is not known: the command id makes asking again safe. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
}

/** Somebody left the page before the answer came; nobody needs to be told. */
export class AbortedError extends Error {
  override readonly name = 'AbortedError'
}

export const isRefused = (error: unknown, code?: ErrorCode): error is RefusedError =>
  error instanceof RefusedError && (code === undefined || error.code === code)

export const mayHelpToTryAgain = (error: unknown): boolean =>
  error instanceof NetworkError || error instanceof RetryableError

/** What to tell the person: the refusal's own sentence, or that the server is waited for. */
export function failureText(text: Text, error: unknown): string {
  if (error instanceof RefusedError) return text.error(error.code, error.detail)
  if (error instanceof RetryableError) return text.error(error.code)
  if (error instanceof NetworkError) return text.t('failure.network')
  return text.error('internal')
}
