import type { FastifyRequest } from 'fastify'
import { type WhoAsksPorts, whoAsks } from '#application/account/who-asks.ts'
import { associationId } from '#contract/kernel.ts'
import type { ActorOf } from './mount.ts'
import { type CookieSettings, callerOf } from './sign-in-cookies.ts'

/** The association of the path; grants are looked for there and nowhere else. */
function associationOf({ params }: FastifyRequest) {
  const named = typeof params === 'object' && params !== null && 'association' in params
  return named ? (associationId.safeParse(params.association).data ?? null) : null
}

/** Whoever sends a request: an account by its session, a guest of the example, or nobody. */
export function makeActorOf(ports: WhoAsksPorts, settings: CookieSettings): ActorOf {
  const ask = whoAsks(ports)
  return (request) => ask(callerOf(request, settings), associationOf(request))
}
