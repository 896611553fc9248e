import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isConferenceCode, normaliseCode } from '#domain/consensus/code.ts'
import { renderProblem } from '#web/pages/vote/problem-page.tsx'
import { asDomainError, sendError, statusOf } from '../errors.ts'
import { logFault } from '../fault-line.ts'
import { sendPage } from '../page.ts'
import { languageOf, languageRoute } from './language.ts'
import { ballotRoutes } from './vote-ballot.ts'
import { cardRoutes } from './vote-card.ts'
import { evaluationRoutes } from './vote-evaluation.ts'
import { joinRoutes } from './vote-join.ts'
import type { VotePorts } from './vote-ports.ts'
import { ticketRoutes } from './vote-ticket.ts'

type Params = { k?: string }

/** Everything a voter meets. None of these routes writes a line in any log, but that something failed within. */
export async function voteRoutes(app: FastifyInstance, ports: VotePorts): Promise<void> {
  // Its own corner of the server: what goes wrong here is told on a page, not as a message.
  await app.register(async (corner) => {
    corner.setErrorHandler((error, request, reply) => sendProblem(error, request, reply))
    corner.addHook('onRequest', async (request, reply) => {
      // One address a conference: the cookie's path must fit whatever way the code was written.
      const { k } = request.params as Params
      const right = k === undefined ? k : normaliseCode(k)
      if (right === undefined || right === k || !isConferenceCode(right) || request.method !== 'GET') return
      return reply.redirect(`${request.url.startsWith('/rost/') ? '/rost' : '/rosta'}/${right}`, 303)
    })
    languageRoute(corner, '/rosta/sprak', '/rosta')
    joinRoutes(corner, ports)
    ballotRoutes(corner, ports)
    ticketRoutes(corner, ports)
    cardRoutes(corner, ports)
    evaluationRoutes(corner, ports)
  })

  function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
    if (/json/.test(`${request.headers['content-type']}`)) return sendError(error, request, reply)
    const { code, detail } = asDomainError(error)
    if (code === 'internal') logFault(request, error)
    const { k } = request.params as Params
    const html = renderProblem({
      language: languageOf(request),
      script: null,
      live: null,
      code,
      detail,
      back:
        k && isConferenceCode(normaliseCode(k))
          ? `${request.url.startsWith('/rost/') ? '/rost' : '/rosta'}/${normaliseCode(k)}`
          : '/rosta',
    })
    return sendPage(reply, html, { status: statusOf[code] })
  }
}
