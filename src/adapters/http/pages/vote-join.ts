import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isConferenceCode, isSeatCode, normaliseCode } from '#domain/consensus/code.ts'
import { renderJoinCard } from '#web/pages/vote/join-card-page.tsx'
import { renderJoinWall } from '#web/pages/vote/join-wall-page.tsx'
import { renderProtection } from '#web/pages/vote/protection-page.tsx'
import type { Topic } from '../live.ts'
import { sendPage } from '../page.ts'
import { freeSeatOnce } from './free-seat-once.ts'
import { languageOf } from './language.ts'
import type { HeldSeat, VotePorts } from './vote-ports.ts'
import { type Conference, conferenceOf, keepSeat, leaveSeat, seatCodeOf, topicOf } from './vote-seat.ts'

const silent = { logLevel: 'silent' } as const

type CardFault = 'missing' | 'unknown' | 'replaced' | 'full' | null

/** The page that asks for the card's code. */
export async function sendJoinCard(
  ports: VotePorts,
  request: FastifyRequest,
  reply: FastifyReply,
  { topic, state }: Conference,
  typed = '',
  fault: CardFault = null,
): Promise<FastifyReply> {
  const html = renderJoinCard({
    language: languageOf(request),
    script: ports.script?.path ?? null,
    live: state,
    seat: null,
    typed,
    fault,
    freeSeats: await ports.hasFreeSeats(topic),
    form: randomUUID(),
  })
  const status = fault === 'missing' || fault === 'unknown' ? 422 : 200
  return sendPage(reply, html, { status, script: ports.script !== null })
}

/** From the code on the wall to a seat of one's own. */
export function joinRoutes(app: FastifyInstance, ports: VotePorts): void {
  const script = ports.script?.path ?? null
  const takeOnce = freeSeatOnce(ports.takeFreeSeat)

  app.get('/rosta', silent, async (request, reply) =>
    sendPage(reply, renderJoinWall({ language: languageOf(request), script }), { script: script !== null }),
  )

  app.post<{ Body: { kod?: string } | undefined }>('/rosta', silent, async (request, reply) => {
    const typed = `${request.body?.kod ?? ''}`.trim().slice(0, 20)
    const k = normaliseCode(typed)
    const topic = isConferenceCode(k) ? await ports.findTopic(k) : null
    if (topic) return reply.redirect(`/rosta/${k}`, 303)
    if (typed !== '') await ports.wrongCodes.typed(request, null)
    const fault = typed === '' ? 'missing' : 'unknown'
    const html = renderJoinWall({ language: languageOf(request), script, typed, fault })
    return sendPage(reply, html, { status: 422, script: script !== null })
  })

  app.get<{ Querystring: { k?: string } }>('/rosta/skydd', silent, async (request, reply) => {
    const k = normaliseCode(`${request.query.k ?? ''}`)
    return sendPage(
      reply,
      renderProtection({ language: languageOf(request), k: isConferenceCode(k) ? k : null }),
    )
  })

  app.post<{ Params: { k: string }; Body: { kort?: string; ledig?: string } | undefined }>(
    '/rosta/:k',
    silent,
    async (request, reply) => {
      const conference = await conferenceOf(ports, request.params.k)
      const { k, topic } = conference
      if (request.body?.ledig) {
        const own = seatCodeOf(request)
        // Whoever sits already has a seat: another would be a second vote.
        if (own && (await ports.findSeat(topic, own))) return reply.redirect(`/rosta/${k}`, 303)
        const taken = await takeOnce(topic, `${k} ${request.body.ledig}`)
        if (taken === null) return sendJoinCard(ports, request, reply, conference, '', 'full')
        keepSeat(request, reply, ports, k, taken)
        return reply.redirect(`/rosta/${k}`, 303)
      }
      const typed = `${request.body?.kort ?? ''}`.trim().slice(0, 20)
      const code = normaliseCode(typed)
      if (isSeatCode(code) && (await ports.findSeat(topic, code))) {
        keepSeat(request, reply, ports, k, code)
        return reply.redirect(`/rosta/${k}`, 303)
      }
      if (typed !== '') await ports.wrongCodes.typed(request, topic.conference)
      return sendJoinCard(ports, request, reply, conference, typed, typed === '' ? 'missing' : 'unknown')
    },
  )

  // Asked by a phone that has heard of an exchanged card: nothing but whether its own still opens a seat.
  /** A seat that was handed a paper while its phone was open: the phone is to say so at once. */
  const votesOnPaper = async (topic: Topic, seat: HeldSeat['seat']): Promise<boolean> => {
    const { state } = await ports.live(topic)
    if (state.r === null || state.lvl !== 2 || (state.st !== 'open' && state.st !== 'paused')) return false
    const own = await ports.ownVote(topic, seat, state.r, state.slot).catch(() => null)
    return own?.onPaper === true
  }

  app.get<{ Params: { k: string } }>('/rosta/:k/kort', silent, async (request, reply) => {
    const code = seatCodeOf(request)
    const topic = await topicOf(ports, request.params.k)
    const held = code && (await ports.findSeat(topic, code))
    if (code && !held) await ports.wrongCodes.typed(request, topic.conference)
    return reply
      .code(held ? ((await votesOnPaper(topic, held.seat)) ? 409 : 204) : 401)
      .header('cache-control', 'no-store')
      .send()
  })

  app.post<{ Params: { k: string } }>('/rosta/:k/lamna', silent, async (request, reply) => {
    const { k } = await conferenceOf(ports, request.params.k)
    return leaveSeat(reply, k).redirect(`/rosta/${k}`, 303)
  })
}
