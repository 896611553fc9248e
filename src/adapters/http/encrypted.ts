import type { FastifyRequest } from 'fastify'

/**
 * Whether the person's own browser sees this request as encrypted. Behind a proxy that ends the encryption
 * without saying so, the address that is set tells; the room's own listener has another host and stays plain.
 */
export function isEncrypted(request: FastifyRequest, publicAddress: string | null): boolean {
  if (request.protocol === 'https') return true
  const seen = publicAddress ? new URL(publicAddress) : null
  return seen?.protocol === 'https:' && seen.host === request.headers.host
}
