import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isBlank, type RawForm, readForm } from '#domain/consensus/evaluation/form.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { translator } from '#web/i18n/translate.ts'
import { renderEvaluation, renderHandedIn, renderTooLate } from '#web/pages/vote/evaluation-page.tsx'
import { sendPage } from '../page.ts'
import { languageOf } from './language.ts'
import { sendJoinCard } from './vote-join.ts'
import type { VotePorts } from './vote-ports.ts'
import { conferenceOf, leaveSeat, type Seated, seatCodeOf, seatedIn } from './vote-seat.ts'

const silent = { logLevel: 'silent' } as const

type Fields = Readonly<Record<string, unknown>>
type Route = {
  Params: { k: string }
  Body: Fields | undefined
  Querystring: { tack?: string; igen?: string }
}

const word = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const formIn = (fields: Fields): RawForm => ({
  option: (no) => word(fields[`q${no}`]),
  own: (no) => word(fields[`t${no}`]),
  comment: word(fields.ord),
})

/** The evaluation at the end of the conference, from the seat one voted from. No line in any log tells of it. */
export function evaluationRoutes(app: FastifyInstance, ports: VotePorts): void {
  const script = ports.evaluationScript?.path ?? null

  const withSeat =
    (handle: (here: Seated, request: FastifyRequest<Route>, reply: FastifyReply) => Promise<FastifyReply>) =>
    async (request: FastifyRequest<Route>, reply: FastifyReply): Promise<FastifyReply> => {
      const conference = await conferenceOf(ports, request.params.k)
      const code = seatCodeOf(request)
      const here = await seatedIn(ports, conference, code)
      if (here) return handle(here, request, reply)
      if (code !== null) {
        await ports.wrongCodes.typed(request, conference.topic.conference)
        leaveSeat(reply, conference.k)
      }
      return sendJoinCard(ports, request, reply, conference, '', code === null ? null : 'replaced')
    }

  const setting = ({ state, held }: Seated, request: FastifyRequest) => ({
    language: languageOf(request),
    script,
    live: state,
    seat: held.label,
  })

  app.get<Route>(
    '/rosta/:k/utvardering',
    silent,
    withSeat(async (here, request, reply) => {
      if (here.state.st !== 'evaluating') return reply.redirect(`/rosta/${here.k}`, 303)
      const { tack, igen } = request.query
      const isIn = igen === undefined && (await ports.ownForm(here.topic, here.held.seat)) === true
      const html = isIn
        ? renderHandedIn({
            ...setting(here, request),
            script: ports.script?.path ?? null,
            justSent: tack !== undefined,
            jitter: Math.random(),
          })
        : renderEvaluation(setting(here, request))
      return sendPage(reply, html, { script: (isIn ? ports.script : ports.evaluationScript) !== null })
    }),
  )

  app.post<Route>(
    '/rosta/:k/utvardering',
    silent,
    withSeat(async (here, request, reply) => {
      const raw = formIn(request.body ?? {})
      const given = readForm(raw)
      const again = (code: number, note: string) =>
        sendPage(reply, renderEvaluation({ ...setting(here, request), given, note }), {
          status: code,
          script: script !== null,
        })
      const t = translator(languageOf(request))
      if (isBlank(given)) return again(422, t('evaluation.blank'))
      try {
        await ports.handIn(here.topic, here.code, raw)
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        if (error.code === 'consensus.evaluation-closed')
          return sendPage(reply, renderTooLate(setting(here, request)), { status: 409 })
        if (error.code === 'consensus.not-present' || error.code === 'consensus.box-away')
          return again(409, t(`error.${error.code}`))
        throw error
      }
      return reply.redirect(`/rosta/${here.k}/utvardering?tack=1`, 303)
    }),
  )
}
