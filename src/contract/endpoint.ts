import type { z } from 'zod'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import type { Verb } from '#domain/kernel/permission.ts'

/**
 * Who may call. `verb` is looked up in the permission table at the association of the path, and at the
 * conference of the path where there is one. `somewhere`: a grant limited to one conference is enough,
 * because the answer holds only what the caller may see.
 */
export type Access =
  | Readonly<{ verb: Verb; somewhere?: true }>
  | Readonly<{ open: 'anyone' | 'signed-in' | 'installation-admin' }>

/**
 * One message between a page and the server, written once: routes, typed client, forms and OpenAPI
 * are all made from the row. Path parameters are fields of the input. GET reads its other fields from
 * the query, POST from a JSON body; a POST that changes an association also carries `commandId`.
 */
export type Endpoint<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> = Readonly<{
  method: 'GET' | 'POST'
  path: `/api/${string}`
  summary: string
  input: I
  output: O
  access: Access
  errors: readonly ErrorCode[]
  /** Carries a file or a whole table: a larger body is let in than otherwise. */
  large?: true
}>

export type InputOf<E extends Endpoint> = z.infer<E['input']>
export type OutputOf<E extends Endpoint> = z.infer<E['output']>

/** Keeps the row's own types while checking its form. */
export const endpoint = <I extends z.ZodObject, O extends z.ZodType>(row: Endpoint<I, O>): Endpoint<I, O> =>
  row
