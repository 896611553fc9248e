import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { type ErrorCode, errorCodes } from '#domain/kernel/error-code.ts'
import { AbortedError, NetworkError, RefusedError, RetryableError } from './api-error.ts'
import { serverAnswered, waitForServer } from './connection.ts'

const isErrorCode = (text: string): text is ErrorCode => errorCodes.some((code) => code === text)

const errorBody = z.object({
  error: z.object({
    code: z.string(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).default({}),
    fields: z.array(z.object({ path: z.string(), check: z.string() })).default([]),
    reference: z.string().optional(),
  }),
})

type Sent = Readonly<Record<string, unknown>>

const parameter = /:(\w+)/g

/** The address with its parameters filled in, and what of the input is left to send otherwise. */
export function addressOf(path: string, input: Sent): Readonly<{ address: string; rest: Sent }> {
  const inPath = new Set([...path.matchAll(parameter)].map(([, name]) => name))
  const address = path.replace(parameter, (_, name: string) => encodeURIComponent(`${input[name] ?? ''}`))
  const rest = Object.fromEntries(
    Object.entries(input).filter(([name, value]) => !inPath.has(name) && value !== undefined),
  )
  return { address, rest }
}

const query = (rest: Sent): string => {
  const search = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, `${value}`]))
  return search.size > 0 ? `?${search}` : ''
}

function request(row: Pick<Endpoint, 'method' | 'path'>, input: Sent): [string, RequestInit] {
  const { address, rest } = addressOf(row.path, input)
  if (row.method === 'GET') return [address + query(rest), { method: 'GET' }]
  return [
    address,
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(rest) },
  ]
}

async function refusal(answer: Response): Promise<Error> {
  const body = errorBody.safeParse(await answer.json().catch(() => null))
  const code = body.data && isErrorCode(body.data.error.code) ? body.data.error.code : 'internal'
  if (answer.status >= 500) {
    if (answer.status !== 500) waitForServer()
    return new RetryableError(code, body.data?.error.reference ?? null)
  }
  return new RefusedError(code, body.data?.error.detail ?? {}, body.data?.error.fields)
}

/** Calls one row of the contract. Throws one of the four errors of api-error.ts, nothing else. */
export async function call<I extends z.ZodObject, O extends z.ZodType>(
  row: Endpoint<I, O>,
  input: z.input<I>,
  signal?: AbortSignal,
): Promise<z.output<O>> {
  const [address, options] = request(row, input)
  let answer: Response
  let body: unknown
  try {
    answer = await fetch(address, { ...options, credentials: 'same-origin', signal: signal ?? null })
    body = answer.ok ? await answer.json() : null
  } catch {
    if (signal?.aborted) throw new AbortedError()
    waitForServer()
    throw new NetworkError()
  }
  if (!answer.ok) throw await refusal(answer)
  serverAnswered()
  const read = row.output.safeParse(body)
  // The program in the browser is older than the server's: reading the page anew brings the new one.
  if (!read.success) throw new RetryableError('internal')
  return read.data
}
