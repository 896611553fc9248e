import type { FastifyRequest } from 'fastify'
import { DomainError } from '#domain/kernel/error.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Reads no cookie and sends no referrer: whoever posts here is nobody. */
    isNameless?: boolean
  }
}

/** A form or script on another site must not act in somebody's name. */
export function checkOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin' || site === 'none') return
  const origin = request.headers.origin
  if (origin === undefined && site === undefined) return
  // Told nothing of where a form came from, an old phone says "null"; here there is no name to act in.
  if (origin === 'null' && site === undefined && request.routeOptions.config.isNameless) return
  if (origin && isPlainlyThis(origin, request.headers.host)) return
  if (origin && URL.canParse(origin) && new URL(origin).host === request.headers.host) return
  throw new DomainError('origin-refused')
}

/** Spares the parsing of an address a vote. */
const isPlainlyThis = (origin: string, host: string | undefined): boolean =>
  host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)

const local = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * While Samsyn listens on this computer only, a page elsewhere could point its own name at 127.0.0.1 and
 * read as the guest. A name that is not this computer's is refused.
 */
export function checkLocalHost(request: FastifyRequest): void {
  if (!local.test(request.headers.host ?? '')) throw new DomainError('origin-refused')
}
