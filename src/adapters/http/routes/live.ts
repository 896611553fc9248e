import type { FastifyInstance } from 'fastify'
import { DomainError } from '#domain/kernel/error.ts'
import type { LiveHub, Topic } from '../live.ts'

type FindTopic = (code: string) => Promise<Topic | null>

/** What wall, phones and console follow: no cookie, no identity, the same bytes for all that ask for the same. */
export function liveRoutes(app: FastifyInstance, hub: LiveHub, find: FindTopic): void {
  const topicOf = async (code: string): Promise<Topic> => {
    const topic = await find(code)
    if (!topic) throw new DomainError('not-found')
    return topic
  }

  app.get<{ Params: { k: string } }>('/live/:k.json', { logLevel: 'silent' }, async (request, reply) => {
    const { state, result } = await hub.current(await topicOf(request.params.k))
    return reply.header('cache-control', 'no-store').send({ state, result })
  })

  type Followed = { Params: { k: string }; Querystring: { turnout?: string } }
  // A HEAD of it would be answered with the events, as they are written to the line itself.
  const silentGet = { logLevel: 'silent', exposeHeadRoute: false } as const
  app.get<Followed>('/live/:k', silentGet, async (request, reply) => {
    const topic = await topicOf(request.params.k)
    if (hub.isFull) throw new DomainError('server-full')
    reply.hijack()
    // Without chunks, the end of the line being the end of the stream: an event is written as it is, in one piece.
    reply.raw.removeHeader('transfer-encoding')
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'close',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    })
    reply.raw.flushHeaders()
    const { socket } = request.raw
    await hub.follow(topic, socket, { turnout: request.query.turnout !== undefined })
  })
}
