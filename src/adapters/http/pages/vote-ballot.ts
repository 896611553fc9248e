import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { castInput } from '#contract/consensus/live.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { isLanguage } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { ballotOf, type Draft, fitDraft, sharedPlaces } from '#web/pages/vote/draft.ts'
import { isPractice, type Paper } from '#web/pages/vote/paper.ts'
import { renderReviewPage } from '#web/pages/vote/review-page.tsx'
import { type RoundPage, renderRoundPage } from '#web/pages/vote/round-page.tsx'
import { renderSaidPage } from '#web/pages/vote/said-page.tsx'
import { hasPaper } from '#web/pages/vote/view-for.ts'
import { InputError } from '../errors.ts'
import type { Topic } from '../live.ts'
import { sendPage } from '../page.ts'
import { keepLanguage, languageOf } from './language.ts'
import { sendJoinCard } from './vote-join.ts'
import type { CastInput, OwnVote, VotePorts } from './vote-ports.ts'
import { conferenceOf, leaveSeat, type Seated, seatCodeOf, seatedIn, topicOf } from './vote-seat.ts'

const silent = { logLevel: 'silent' } as const

const mostPapers = 16

type Fields = Readonly<Record<string, string | undefined>>
type Route = { Params: { k: string }; Body: Fields | undefined; Querystring: { tack?: string; sen?: string } }

/** The ballot, its review and its sending; with script only the first page and the last message are used. */
export function ballotRoutes(app: FastifyInstance, ports: VotePorts): void {
  const script = ports.script?.path ?? null

  const seated = async (request: FastifyRequest<Route>): Promise<Seated | null> =>
    seatedIn(ports, await conferenceOf(ports, request.params.k), seatCodeOf(request))

  const papers = new Map<string, Paper>()

  /** The same for the whole room, and asked for by all of it at once: kept while the round stands unchanged. */
  const paperOf = async ({ topic, state }: Seated): Promise<Paper | null> => {
    if (state.r === null || !hasPaper(state)) return null
    const key = `${state.r} ${state.ver}`
    const known = papers.get(key)
    if (known) return known
    const paper = await (state.lvl === 1 ? ports.practicePaper : ports.paper)(topic, state.r)
    if (paper) papers.set(key, paper)
    const [oldest] = papers.keys()
    if (papers.size > mostPapers && oldest) papers.delete(oldest)
    return paper
  }

  const ownVote = async ({ topic, held, state }: Seated): Promise<OwnVote> => {
    if (state.r === null || !hasPaper(state)) return { isElector: true, recorded: null }
    if (state.lvl === 1) return ports.ownOpenVote(topic, held.seat, state.r)
    return ports.ownVote(topic, held.seat, state.r, state.slot)
  }

  /** A vote in practice carries no freeze, and one in a round always does. */
  const castIn = (topic: Topic, code: string, ballot: CastInput): Promise<void> =>
    (isPractice(ballot) ? ports.castOpenVote : ports.cast)(topic, code, ballot)

  const tableOf = async ({ topic, held, state }: Seated): Promise<RoundPage['table']> =>
    state.p === undefined ? undefined : ports.ownTable(topic, held.seat)

  async function sendRound(
    request: FastifyRequest<Route>,
    reply: FastifyReply,
    here: Seated,
    more: Partial<Pick<RoundPage, 'justSent' | 'late' | 'changing' | 'draft' | 'note' | 'language'>> & {
      status?: number
    } = {},
  ): Promise<FastifyReply> {
    const { isElector, recorded, onPaper = false } = await ownVote(here)
    const { status = 200, ...props } = more
    const practice = here.state.st === 'practised' ? await ports.practice(here.topic) : null
    const html = renderRoundPage({
      language: languageOf(request),
      script,
      live: here.state,
      seat: here.held.label,
      // While tables are shown they still talk: what they say must be on the ballot, so it comes when it opens.
      paper: here.state.st === 'frozen' && here.state.p !== undefined ? null : await paperOf(here),
      isElector: isElector && !onPaper,
      onPaper,
      recorded: recorded === true,
      tickets: ports.ticketScript?.path ?? null,
      result: here.result,
      table: await tableOf(here),
      practice,
      jitter: Math.random(),
      ...props,
    })
    // With the module for tickets there is more to fetch; those phones are on a private line, and can unpack more.
    return sendPage(reply, html, { status, script: script !== null, dense: here.state.tk === 'blind' })
  }

  /** Without a seat every page of the ballot is the page that asks for the card. */
  const withSeat =
    (handle: (here: Seated, request: FastifyRequest<Route>, reply: FastifyReply) => Promise<FastifyReply>) =>
    async (request: FastifyRequest<Route>, reply: FastifyReply): Promise<FastifyReply> => {
      const here = await seated(request)
      if (here) return handle(here, request, reply)
      const conference = await conferenceOf(ports, request.params.k)
      const hadSeat = seatCodeOf(request) !== null
      if (hadSeat) {
        await ports.wrongCodes.typed(request, conference.topic.conference)
        leaveSeat(reply, conference.k)
      }
      return sendJoinCard(ports, request, reply, conference, '', hadSeat ? 'replaced' : null)
    }

  const draftIn = (paper: Paper, fields: Fields): Draft =>
    fitDraft(
      paper,
      fields.a ?? paper.items.map((_, position) => fields[`p${position + 1}`] ?? '.').join(''),
      paper.items.length,
    )

  /** The paper was frozen anew since the form was made: its places no longer mean the same items. */
  const isStale = (paper: Paper, { fz }: Fields): boolean => fz !== paper.fz

  const sendStale = (here: Seated, request: FastifyRequest<Route>, reply: FastifyReply) =>
    sendRound(request, reply, here, {
      status: 409,
      changing: true,
      note: translator(languageOf(request))('vote.changedBlank'),
    })

  app.get<Route>('/rosta/:k', silent, (request, reply) =>
    withSeat(async (here, _request, answer) =>
      here.state.st === 'evaluating'
        ? answer.redirect(`/rosta/${here.k}/utvardering`, 303)
        : sendRound(request, answer, here, {
            justSent: request.query.tack !== undefined,
            late: request.query.sen !== undefined,
          }),
    )(request, reply),
  )

  app.get<Route>('/rosta/:k/argument', silent, (request, reply) =>
    withSeat(async (here) => {
      const paper = await paperOf(here)
      return sendPage(reply, renderSaidPage({ language: languageOf(request), live: here.state, paper }))
    })(request, reply),
  )

  app.get<Route>('/rosta/:k/andra', silent, (request, reply) =>
    withSeat((here) => sendRound(request, reply, here, { changing: true }))(request, reply),
  )

  app.post<Route>('/rosta/:k/fraga', silent, (request, reply) =>
    withSeat(async (here) => {
      const paper = await paperOf(here)
      const fields = request.body ?? {}
      if (!paper) return reply.redirect(`/rosta/${here.k}`, 303)
      if (isStale(paper, fields)) return sendStale(here, request, reply)
      const { sprak } = fields
      if (isLanguage(sprak)) keepLanguage(reply, sprak)
      return sendRound(request, reply, here, {
        changing: true,
        draft: draftIn(paper, fields),
        ...(isLanguage(sprak) ? { language: sprak } : {}),
      })
    })(request, reply),
  )

  app.post<Route>('/rosta/:k/granska', silent, (request, reply) =>
    withSeat(async (here) => {
      const paper = await paperOf(here)
      const fields = request.body ?? {}
      if (!paper || here.state.st === 'closing') return reply.redirect(`/rosta/${here.k}?sen=1`, 303)
      if (isStale(paper, fields)) return sendStale(here, request, reply)
      return sendReview(here, paper, draftIn(paper, fields), request, reply)
    })(request, reply),
  )

  function sendReview(
    { state, held }: Seated,
    paper: Paper,
    draft: Draft,
    request: FastifyRequest,
    reply: FastifyReply,
    status = 200,
  ): FastifyReply | Promise<FastifyReply> {
    const language = languageOf(request)
    const html = renderReviewPage({ language, script, live: state, seat: held.label, paper, draft })
    return sendPage(reply, html, { status })
  }

  app.post<Route>('/rosta/:k/rost', silent, async (request, reply) => {
    if (/json/.test(`${request.headers['content-type']}`)) return castByScript(request, reply)
    return withSeat(castByForm)(request, reply)
  })

  /**
   * The moment when a whole room sends at once: nothing is read here but what the ballot itself needs, and
   * that is read for many ballots together.
   */
  async function castByScript(request: FastifyRequest<Route>, reply: FastifyReply): Promise<FastifyReply> {
    const topic = await topicOf(ports, request.params.k)
    const card = seatCodeOf(request)
    if (card === null) throw new DomainError('not-signed-in')
    const ballot = castInput.safeParse(request.body)
    if (!ballot.success) throw new InputError([{ path: 'a', check: 'invalid' }])
    try {
      await castIn(topic, card, ballot.data)
    } catch (error) {
      if (error instanceof DomainError && error.code === 'consensus.seat-unknown')
        await ports.wrongCodes.typed(request, topic.conference)
      throw await withTruth(error, topic, card, ballot.data)
    }
    return reply.header('cache-control', 'no-store').send({ recorded: true })
  }

  /** A lost answer and then a closed round: the phone must learn whether the vote came in after all. */
  async function withTruth(error: unknown, topic: Topic, card: string, ballot: CastInput) {
    const { r, slot } = ballot
    if (!(error instanceof DomainError)) return error
    // A card that has been replaced: the page asks for the new one.
    if (error.code === 'consensus.seat-unknown') return new DomainError('not-signed-in')
    if (error.code !== 'consensus.ballot-too-late') return error
    const held = await ports.findSeat(topic, card)
    if (!held) return new DomainError('not-signed-in')
    const { recorded } = isPractice(ballot)
      ? await ports.ownOpenVote(topic, held.seat, r)
      : await ports.ownVote(topic, held.seat, r, slot)
    const truth = recorded === null ? 'unknown' : recorded ? 'yes' : 'no'
    return new DomainError(error.code, { ...error.detail, recorded: truth })
  }

  async function castByForm(here: Seated, request: FastifyRequest<Route>, reply: FastifyReply) {
    const fields = request.body ?? {}
    const paper = await paperOf(here)
    if (!paper) return reply.redirect(`/rosta/${here.k}`, 303)
    if (isStale(paper, fields)) return sendStale(here, request, reply)
    // A ticket is the script's to send; the page says what to do without one.
    if (here.state.tk) return reply.redirect(`/rosta/${here.k}`, 303)
    const slot = Number(fields.slot ?? 0)
    const draft = draftIn(paper, fields)
    if (paper.form === 'rank' && sharedPlaces(draft).length > 0)
      return sendReview(here, paper, draft, request, reply, 422)
    const a = slot > 0 ? ballotOf(paper.form, draft.charAt(slot - 1)) : ballotOf(paper.form, draft)
    const ballot = castInput.safeParse({ r: fields.r, fz: fields.fz, slot, a })
    if (!ballot.success) throw new DomainError('invalid-input')
    try {
      await castIn(here.topic, here.code, ballot.data)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      // The page of the round as it is tells whether the vote is in.
      if (error.code === 'consensus.ballot-too-late') return reply.redirect(`/rosta/${here.k}?sen=1`, 303)
      if (error.code === 'consensus.ballot-stale') return sendStale(here, request, reply)
      if (error.code === 'consensus.ballot-too-many')
        return sendReview(here, paper, draft, request, reply, 422)
      throw error
    }
    return reply.redirect(`/rosta/${here.k}?tack=1`, 303)
  }
}
