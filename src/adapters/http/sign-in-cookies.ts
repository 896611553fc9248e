import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '#application/account/caller.ts'
import { agentOf } from './agent.ts'
import { isEncrypted as isEncryptedAt } from './encrypted.ts'

/** How a browser's request is told apart from another's. */
export type CookieSettings = Readonly<{
  /** The address in SAMSYN_URL, where it is set. */
  publicAddress: string | null
  /** Guests are let into the example while Samsyn listens on this computer only. */
  letsGuestsIn: boolean
}>

const day = 24 * 3600
const guest = 'samsyn-guest'
const device = 'samsyn-device'
const challenge = 'samsyn-organisation'
export const organisationPath = '/logga-in/organisation'

const host = (request: FastifyRequest): string => request.headers.host ?? 'localhost'

const isEncrypted = (request: FastifyRequest, { publicAddress }: CookieSettings): boolean =>
  isEncryptedAt(request, publicAddress)

export const originOf = (request: FastifyRequest, settings: CookieSettings): string =>
  `${isEncrypted(request, settings) ? 'https' : 'http'}://${host(request)}`

/** With encryption the name binds the cookie to this very host, so that no neighbour can set it. */
const sessionName = (request: FastifyRequest, settings: CookieSettings): string =>
  isEncrypted(request, settings) ? '__Host-samsyn-session' : 'samsyn-session'

export const callerOf = (request: FastifyRequest, settings: CookieSettings): Caller => ({
  token: request.cookies[sessionName(request, settings)] || null,
  guestRole: (settings.letsGuestsIn && request.cookies[guest]) || null,
  device: request.cookies[device] || null,
  address: request.ip,
  agent: agentOf(request.headers['user-agent']),
  origin: originOf(request, settings),
})

type Exchange = Readonly<{ request: FastifyRequest; reply: FastifyReply }>

const safe = ({ request }: Exchange, settings: CookieSettings) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: isEncrypted(request, settings),
})

/** The session lives on the server; the cookie goes when the browser closes or after the longest session. */
export function setSession(exchange: Exchange, settings: CookieSettings, token: string): void {
  exchange.reply
    .setCookie(sessionName(exchange.request, settings), token, {
      ...safe(exchange, settings),
      path: '/',
      maxAge: 14 * day,
    })
    .clearCookie(guest, { path: '/' })
}

export function clearSession(exchange: Exchange, settings: CookieSettings): void {
  exchange.reply
    .clearCookie(sessionName(exchange.request, settings), { ...safe(exchange, settings), path: '/' })
    .clearCookie(guest, { path: '/' })
}

export function setDevice(exchange: Exchange, settings: CookieSettings, mark: string): void {
  exchange.reply.setCookie(device, mark, {
    ...safe(exchange, settings),
    path: '/api/sign-in',
    maxAge: 180 * day,
  })
}

export function setGuestRole(exchange: Exchange, settings: CookieSettings, role: string): void {
  exchange.reply.setCookie(guest, role, { ...safe(exchange, settings), path: '/' })
}

export function setChallenge(exchange: Exchange, settings: CookieSettings, id: string): void {
  exchange.reply.setCookie(challenge, id, {
    ...safe(exchange, settings),
    path: organisationPath,
    maxAge: 600,
  })
}

/** The question this very browser was sent away with; it is forgotten as it is read. */
export function takeChallenge({ request, reply }: Exchange): string | null {
  reply.clearCookie(challenge, { path: organisationPath })
  return request.cookies[challenge] || null
}
