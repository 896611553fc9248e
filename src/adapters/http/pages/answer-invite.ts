import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { DomainError } from '#domain/kernel/error.ts'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import { isUuid, type WaveId } from '#domain/kernel/id.ts'
import { isLanguage, type Language } from '#web/i18n/language.ts'
import { type InviteFault, renderInvitePage } from '#web/pages/answer/invite-page.tsx'
import { isEncrypted } from '../encrypted.ts'
import { asDomainError, statusOf } from '../errors.ts'
import { logFault } from '../fault-line.ts'
import { sendPage } from '../page.ts'
import { beginAt, packetField } from './answer-place.ts'
import type { AnswerPagePorts } from './answer-ports.ts'
import { sendPlace } from './answer-way.ts'

/** No line in any log, and no cookie: nothing that comes here has a name but the invitation itself. */
const quiet = { logLevel: 'silent', config: { isNameless: true } } as const

type Fields = Readonly<Record<string, unknown>>
type Route = {
  Params: { wave: string }
  Querystring: { sprak?: unknown }
  Body: Fields | undefined
}
type GoOn = (
  request: FastifyRequest,
  reply: FastifyReply,
  action: string,
  fields: Fields,
) => Promise<FastifyReply>

const asked = z.object({ invite: z.string().max(60), blinded: z.string().max(600) })
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const languageOf = (value: unknown): Language =>
  typeof value === 'string' && isLanguage(value) ? value : 'sv'

const faults: Partial<Record<ErrorCode, InviteFault>> = {
  'measurement.code-wrong': 'codeWrong',
  'too-many-attempts': 'codeOften',
}

const waveOf = (id: string): WaveId => {
  if (!isUuid(id)) throw new DomainError('not-found')
  return id as WaveId
}

/**
 * Mode B. Fetching knows who and not what: it sees the invitation, and a number that is blinded. Answering knows what
 * and not who: it sees a token that nobody has seen before.
 */
export function inviteRoutes(corner: FastifyInstance, ports: AnswerPagePorts, goOn: GoOn): void {
  const script = ports.inviteScript?.path ?? null

  const sendInvite = async (
    reply: FastifyReply,
    id: WaveId,
    language: Language,
    fault: InviteFault | null = null,
    status = 200,
  ) => {
    const { asker, wave } = await ports.tokenWave(id)
    const html = renderInvitePage({
      ...{ language, fault, script, wave: id, asker, name: wave.name },
      closesOn: wave.freeze.plan.closesOn,
    })
    return sendPage(reply, html, { status, script: script !== null, again: true })
  }

  corner.get<Route>('/svara/inbjudan/:wave', quiet, async (request, reply) => {
    const id = waveOf(request.params.wave)
    ports.waves.assertTakes(await ports.tokenWave(id))
    return sendInvite(reply, id, languageOf(request.query.sprak))
  })

  /** The same for everybody, and asked for without saying who asks. */
  corner.get<Route>('/svara/inbjudan/:wave/nycklar', quiet, async (request, reply) => {
    const { wave } = await ports.tokenWave(waveOf(request.params.wave))
    const keys = (wave.freeze.tokens ?? []).map(({ modulus }) => modulus)
    return reply.header('cache-control', 'no-store').send({ keys })
  })

  corner.post<Route>('/svara/inbjudan/:wave/kod', quiet, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      // Whoever listens in on a line that is not private would see the invitation pass by.
      const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(request.host)
      if (!isLocal && !isEncrypted(request, ports.publicAddress))
        throw new DomainError('consensus.ticket-needs-https')
      const input = asked.safeParse(request.body)
      if (!input.success) throw new DomainError('invalid-input')
      return reply.send(await ports.issueToken(waveOf(request.params.wave), input.data))
    } catch (error) {
      const refused = asDomainError(error)
      if (refused.code === 'internal') logFault(request, error)
      return reply.status(statusOf[refused.code]).send({ error: { code: refused.code } })
    }
  })

  corner.post<Route>('/svara/inbjudan/:wave', quiet, async (request, reply) => {
    const fields = request.body ?? {}
    const id = waveOf(request.params.wave)
    if (packetField in fields) return goOn(request, reply, request.url, fields)
    const language = languageOf(fields._sprak)
    try {
      const { found, unit, token } = await ports.admitToken(id, textOf(fields._kod))
      const way = { code: null, token, unit, link: null, kiosk: false, locale: language }
      return sendPlace(ports, reply, beginAt(found, way))
    } catch (error) {
      const { code } = asDomainError(error)
      const fault = faults[code]
      if (!fault) throw error
      return sendInvite(reply, id, language, fault, statusOf[code])
    }
  })
}
