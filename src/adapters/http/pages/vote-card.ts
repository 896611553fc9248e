import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { castInput } from '#contract/consensus/live.ts'
import { isBallotCard, normaliseCode } from '#domain/consensus/code.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { isLanguage } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import {
  renderCardBallot,
  renderCardEntry,
  renderCardReceived,
  renderCardWaits,
} from '#web/pages/vote/card-pages.tsx'
import { ballotOf, type Draft, fitDraft } from '#web/pages/vote/draft.ts'
import type { Paper } from '#web/pages/vote/paper.ts'
import { renderReviewPage } from '#web/pages/vote/review-page.tsx'
import { renderSaidPage } from '#web/pages/vote/said-page.tsx'
import { viewFor } from '#web/pages/vote/view-for.ts'
import { sendPage } from '../page.ts'
import { keepLanguage, languageOf } from './language.ts'
import type { VotePorts } from './vote-ports.ts'
import { type Conference, conferenceOf } from './vote-seat.ts'
import { castWithTicket } from './vote-ticket.ts'

const silent = { logLevel: 'silent' } as const

type Fields = Readonly<Record<string, string | undefined>>
type Route = { Params: { k: string }; Body: Fields | undefined; Querystring: { tack?: string } }

type Carded = Readonly<{ conference: Conference; card: string; fields: Fields }>

/** Cards from a bowl. The code goes along in each form; no cookie is set, read or reaches these addresses. */
export function cardRoutes(app: FastifyInstance, ports: VotePorts): void {
  const script = ports.cardScript?.path ?? null

  const setting = (request: FastifyRequest, { state }: Conference) => ({
    language: languageOf(request),
    live: state,
    script,
  })

  function sendEntry(
    request: FastifyRequest,
    reply: FastifyReply,
    conference: Conference,
    fault: 'missing' | 'unknown' | null = null,
    typed = '',
  ) {
    const html = renderCardEntry({ ...setting(request, conference), fault, typed })
    return sendPage(reply, html, { status: fault ? 422 : 200, script: script !== null })
  }

  const paperOf = ({ topic, state }: Conference): Promise<Paper | null> =>
    state.r === null ? Promise.resolve(null) : ports.paper(topic, state.r)

  /** Without a card of the round at hand, every page is the page that asks for it. */
  const withCard =
    (handle: (here: Carded, request: FastifyRequest<Route>, reply: FastifyReply) => Promise<FastifyReply>) =>
    async (request: FastifyRequest<Route>, reply: FastifyReply): Promise<FastifyReply> => {
      const conference = await conferenceOf(ports, request.params.k)
      const fields = request.body ?? {}
      const typed = `${fields.kort ?? ''}`.trim().slice(0, 24)
      const { topic, state } = conference
      if (state.lvl !== 3) return reply.redirect(`/rosta/${conference.k}`, 303)
      if (typed === '') return sendEntry(request, reply, conference, 'missing')
      const card = normaliseCode(typed)
      const isKnown =
        state.r !== null && isBallotCard(card) && (await ports.isBallotCard(topic, state.r, card))
      if (isKnown) return handle({ conference, card, fields }, request, reply)
      // Between the rounds, and while one is counted, there are no cards at all.
      if (isBallotCard(card) && !['frozen', 'open', 'paused', 'closing'].includes(state.st))
        return sendPage(reply, renderCardWaits({ ...setting(request, conference), card }))
      await ports.wrongCodes.typed(request, topic.conference)
      return sendEntry(request, reply, conference, 'unknown', typed)
    }

  const draftIn = (paper: Paper, fields: Fields): Draft =>
    fitDraft(
      paper,
      fields.a ?? paper.items.map((_, position) => fields[`p${position + 1}`] ?? '.').join(''),
      paper.items.length,
    )

  async function sendBallot(
    { conference, card }: Carded,
    request: FastifyRequest,
    reply: FastifyReply,
    more: { draft?: Draft; note?: string; status?: number; language?: 'sv' | 'en' } = {},
  ): Promise<FastifyReply> {
    const paper = await paperOf(conference)
    const view = viewFor(conference.state, false)
    const here = { ...setting(request, conference), ...(more.language ? { language: more.language } : {}) }
    if (!paper || (view !== 'ballot' && view !== 'item-shown'))
      return sendPage(reply, renderCardWaits({ ...here, card }))
    const html = renderCardBallot({
      ...here,
      card,
      paper,
      draft: more.draft ?? null,
      note: more.note ?? null,
    })
    return sendPage(reply, html, { status: more.status ?? 200 })
  }

  const sendStale = (here: Carded, request: FastifyRequest, reply: FastifyReply) =>
    sendBallot(here, request, reply, {
      status: 409,
      note: translator(languageOf(request))('vote.changedBlank'),
    })

  app.get<Route>('/rost/:k', silent, async (request, reply) => {
    const conference = await conferenceOf(ports, request.params.k)
    if (conference.state.lvl !== 3) return reply.redirect(`/rosta/${conference.k}`, 303)
    if (request.query.tack === undefined) return sendEntry(request, reply, conference)
    return sendPage(reply, renderCardReceived({ ...setting(request, conference), card: null }))
  })

  app.post<Route>('/rost/:k', silent, async (request, reply) => {
    if (/json/.test(`${request.headers['content-type']}`)) {
      return reply.header('cache-control', 'no-store').send(await castWithTicket(ports, request))
    }
    return withCard((here) => sendBallot(here, request, reply))(request, reply)
  })

  app.post<Route>('/rost/:k/fraga', silent, (request, reply) =>
    withCard(async (here) => {
      const paper = await paperOf(here.conference)
      if (!paper) return sendBallot(here, request, reply)
      if (here.fields.fz !== paper.fz) return sendStale(here, request, reply)
      const { sprak } = here.fields
      if (isLanguage(sprak)) keepLanguage(reply, sprak)
      return sendBallot(here, request, reply, {
        draft: draftIn(paper, here.fields),
        ...(isLanguage(sprak) ? { language: sprak } : {}),
      })
    })(request, reply),
  )

  app.post<Route>('/rost/:k/argument', silent, (request, reply) =>
    withCard(async ({ conference }) => {
      const paper = await paperOf(conference)
      const page = { language: languageOf(request), live: conference.state, paper, byCard: true }
      return sendPage(reply, renderSaidPage(page))
    })(request, reply),
  )

  function sendReview(
    here: Carded,
    paper: Paper,
    request: FastifyRequest,
    reply: FastifyReply,
    status = 200,
  ) {
    const page = { ...setting(request, here.conference), seat: null, paper, card: here.card }
    return sendPage(reply, renderReviewPage({ ...page, draft: draftIn(paper, here.fields) }), { status })
  }

  app.post<Route>('/rost/:k/granska', silent, (request, reply) =>
    withCard(async (here) => {
      const paper = await paperOf(here.conference)
      if (!paper || here.conference.state.st === 'closing') return sendBallot(here, request, reply)
      if (here.fields.fz !== paper.fz) return sendStale(here, request, reply)
      return sendReview(here, paper, request, reply)
    })(request, reply),
  )

  app.post<Route>('/rost/:k/rost', silent, (request, reply) =>
    withCard(async (here) => {
      const { conference, card, fields } = here
      const paper = await paperOf(conference)
      if (!paper) return sendBallot(here, request, reply)
      if (fields.fz !== paper.fz) return sendStale(here, request, reply)
      const slot = Number(fields.slot ?? 0)
      const draft = draftIn(paper, fields)
      const a = slot > 0 ? ballotOf(paper.form, draft.charAt(slot - 1)) : ballotOf(paper.form, draft)
      const ballot = castInput.safeParse({ r: fields.r, fz: fields.fz, slot, a })
      if (!ballot.success) throw new DomainError('invalid-input')
      try {
        await ports.castTicket(conference.topic, { by: 'card', code: card }, ballot.data)
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        if (error.code === 'consensus.ballot-stale') return sendStale(here, request, reply)
        if (error.code === 'consensus.ballot-too-many') return sendReview(here, paper, request, reply, 422)
        throw error
      }
      if (slot === 0) return reply.redirect(`/rost/${conference.k}?tack=1`, 303)
      return sendPage(reply, renderCardReceived({ ...setting(request, conference), card }))
    })(request, reply),
  )
}
