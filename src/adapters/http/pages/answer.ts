import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { waveOfPacket } from '#adapters/keys/answer-packet.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import { isUuid, type UnitId, type WaveId } from '#domain/kernel/id.ts'
import { isLanguage, type Language } from '#web/i18n/language.ts'
import { type CodeFault, renderCodePage } from '#web/pages/answer/code-page.tsx'
import { renderOpenShield } from '#web/pages/answer/open-shield.tsx'
import { renderHeldPage, renderTroublePage, type Trouble } from '#web/pages/answer/trouble-page.tsx'
import { asDomainError, statusOf } from '../errors.ts'
import { logFault } from '../fault-line.ts'
import { sendPage } from '../page.ts'
import { inviteRoutes } from './answer-invite.ts'
import { beginAt, type Place, packetField, readPlace } from './answer-place.ts'
import type { AnswerPagePorts } from './answer-ports.ts'
import { stopRoutes } from './answer-stop.ts'
import { sendPlace, takeWay } from './answer-way.ts'

/** No line in any log, and a form that is sent with no word of where it came from is taken: no cookie is read here. */
const quiet = { logLevel: 'silent', config: { isNameless: true } } as const

type Fields = Readonly<Record<string, unknown>>
type Open = {
  Params: { wave: string }
  Querystring: { enhet?: unknown; kiosk?: unknown }
  Body: Fields | undefined
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const languageFrom = (fields: Fields): Language => {
  const [asked] = [/^sprak-(.+)$/.exec(textOf(fields._steg))?.[1], textOf(fields._sprak)].filter(
    (one) => one !== undefined,
  )
  return isLanguage(asked) ? asked : 'sv'
}

const plain = (locale: string) => ({ locale, variant: 'std', assetAddress: null }) as const

const troubles: Partial<Record<ErrorCode, Trouble>> = {
  'not-found': 'gone',
  'measurement.code-used': 'used',
  'measurement.code-wrong': 'unreadable',
  'measurement.wave-closed': 'closed',
  'measurement.card-idle': 'idle',
  'measurement.card-withdrawn': 'withdrawn',
  'invalid-input': 'unreadable',
  'too-large': 'unreadable',
}

/** Everything that somebody meets who answers. Nothing here sets, reads or needs a cookie. */
export function answerRoutes(app: FastifyInstance, ports: AnswerPagePorts): void {
  const script = ports.script?.path ?? null

  const sendCode = (
    reply: FastifyReply,
    language: Language,
    typed = '',
    fault: CodeFault | null = null,
    status = 200,
  ) =>
    sendPage(reply, renderCodePage({ language, typed, fault, script }), { status, script: script !== null })

  const sendTrouble = (
    reply: FastifyReply,
    trouble: Trouble,
    status: number,
    way: Partial<Troubled> = {},
  ) => {
    const { locale = 'sv', start = '/svara' } = way
    return sendPage(reply, renderTroublePage({ asking: plain(locale), trouble, start }), { status })
  }

  /** The wave that a packet was sealed for. Errors: as where the database is asked and away. */
  const placeOf = async (packet: string): Promise<Place> => {
    const id = waveOfPacket(packet)
    if (!isUuid(id)) throw new DomainError('invalid-input')
    const found = await ports.waves.find(id as WaveId)
    if (!found) throw new DomainError('measurement.wave-closed')
    const place = readPlace(found, packet)
    if (!place) throw new DomainError('invalid-input')
    return place
  }

  /** What came is kept in the page where not even the questions can be read. */
  const held = (reply: FastifyReply, action: string, fields: Fields) => {
    const kept = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, textOf(one)] as const),
    )
    reply.header('retry-after', '2')
    return sendPage(reply, renderHeldPage({ asking: plain('sv'), action, fields: kept }), { status: 503 })
  }

  const goOn = async (request: FastifyRequest, reply: FastifyReply, action: string, fields: Fields) => {
    try {
      const place = await placeOf(textOf(fields[packetField]))
      return await takeWay(ports, request, reply, place, fields)
    } catch (error) {
      const { code } = asDomainError(error)
      if (statusOf[code] === 503) return held(reply, action, fields)
      throw error
    }
  }

  void app.register(async (corner) => {
    corner.addHook('onRequest', async (_request, reply) => {
      reply.header('referrer-policy', 'no-referrer')
    })
    corner.setErrorHandler((error, request, reply) => {
      const { code } = asDomainError(error)
      if (code === 'internal') logFault(request, error)
      const { wave } = request.params as { wave?: string }
      const way = request.url.startsWith('/svara/inbjudan/') ? 'inbjudan' : 'oppen'
      const start = wave && isUuid(wave) && code !== 'not-found' ? `/svara/${way}/${wave}` : '/svara'
      return sendTrouble(reply, troubles[code] ?? 'wrong', statusOf[code], { start })
    })

    stopRoutes(corner, ports)

    corner.get('/svara', quiet, async (_request, reply) => sendCode(reply, 'sv'))

    corner.post<{ Body: Fields | undefined }>('/svara', quiet, async (request, reply) => {
      const fields = request.body ?? {}
      if (packetField in fields) return goOn(request, reply, '/svara', fields)
      const [language, typed] = [languageFrom(fields), textOf(fields._kod).trim().slice(0, 30)]
      if (textOf(fields._steg).startsWith('sprak-')) return sendCode(reply, language, typed)
      if (typed === '') return sendCode(reply, language, typed, 'codeMissing', 422)
      try {
        const { found, code } = await ports.waves.byCode(typed)
        const place = beginAt(found, {
          code,
          token: null,
          unit: null,
          link: null,
          kiosk: false,
          locale: language,
        })
        return sendPlace(ports, reply, place)
      } catch (error) {
        const { code } = asDomainError(error)
        const fault = codeFaults[code] ?? (statusOf[code] === 503 ? 'codeAway' : null)
        if (fault) return sendCode(reply, language, typed, fault, statusOf[code])
        const trouble = code.startsWith('measurement.') ? troubles[code] : undefined
        if (trouble) return sendTrouble(reply, trouble, statusOf[code], { locale: language })
        throw error
      }
    })

    corner.get<Open>('/svara/oppen/:wave', quiet, async (request, reply) => {
      const { wave: id } = request.params
      const { enhet, kiosk } = request.query
      const found = isUuid(id) ? await ports.waves.find(id as WaveId) : null
      if (found?.wave.freeze.plan.mode !== 'open') throw new DomainError('not-found')
      ports.waves.assertTakes(found)
      const { units } = found.wave.freeze
      const linked = units.find((unit) => unit.id === enhet)
      const only = units.length === 1 ? units[0] : undefined
      const place = beginAt(found, {
        ...{ code: null, token: null },
        unit: ((linked ?? only)?.id ?? null) as UnitId | null,
        link: linked?.id ?? null,
        kiosk: kiosk === '1',
        locale: 'sv',
      })
      return sendPlace(ports, reply, place)
    })

    corner.post<Open>('/svara/oppen/:wave', quiet, async (request, reply) => {
      const fields = request.body ?? {}
      if (packetField in fields) return goOn(request, reply, request.url, fields)
      throw new DomainError('invalid-input')
    })

    inviteRoutes(corner, ports, goOn)

    corner.get<{ Params: { wave: string }; Querystring: { sprak?: unknown } }>(
      '/svara/skydd/:wave',
      quiet,
      async (request, reply) => {
        const { wave } = request.params
        const facts = isUuid(wave) ? await ports.shield(wave as WaveId) : null
        if (!facts) throw new DomainError('not-found')
        const locale = request.query.sprak === 'en' ? 'en' : 'sv'
        return sendPage(reply, renderOpenShield({ locale, facts, address: `/svara/skydd/${wave}` }))
      },
    )
  })
}

type Troubled = Readonly<{ locale: string; start: string }>

const codeFaults: Partial<Record<ErrorCode, CodeFault>> = {
  'measurement.code-wrong': 'codeWrong',
  'too-many-attempts': 'codeOften',
}
