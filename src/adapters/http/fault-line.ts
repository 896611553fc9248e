import type { FastifyRequest } from 'fastify'

/** What a log may hold of a failure. Its message and PostgreSQL's detail can quote what somebody wrote. */
export type Fault = Readonly<{ name: string; code?: string; at?: readonly string[] }>

const plainCode = /^[A-Za-z0-9_-]{1,40}$/

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error }
  const code =
    'code' in error && typeof error.code === 'string' && plainCode.test(error.code) ? error.code : null
  // A stack begins with the message, which may have several lines of its own.
  const at = (error.stack ?? '').split('\n').filter((line) => /^ {4}at .+:\d+:\d+\)?$/.test(line))
  return { name: error.name, ...(code === null ? {} : { code }), at: at.map((line) => line.trim()) }
}

/** One line for a failure that nobody foresaw. Of a voter's or a listener's request: only that it failed, and how. */
export function logFault(request: FastifyRequest, error: unknown): void {
  const { name, ...rest } = faultOf(error)
  const isSilent = request.routeOptions.logLevel === 'silent'
  // The server's own log: the request's is bound to its address, and says nothing at all on silent routes.
  request.server.log.error({ reference: request.id, name, ...(isSilent ? {} : rest) }, 'internal')
}
