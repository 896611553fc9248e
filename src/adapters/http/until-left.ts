import type { FastifyReply } from 'fastify'

/** Says when whoever asked has left: what nobody waits for is not made to its end. */
export function untilLeft(reply: FastifyReply): AbortSignal {
  const left = new AbortController()
  reply.raw.on('close', () => {
    if (!reply.raw.writableFinished) left.abort()
  })
  return left.signal
}
