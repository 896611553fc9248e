import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import { isLanguage, type Language } from '#web/i18n/language.ts'
import { renderStopPage, renderStoppedPage, type StopFault } from '#web/pages/answer/stop-page.tsx'
import { asDomainError, statusOf } from '../errors.ts'
import { sendPage } from '../page.ts'
import type { AnswerPagePorts } from './answer-ports.ts'

const quiet = { logLevel: 'silent', config: { isNameless: true } } as const

type Fields = Readonly<Record<string, unknown>>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function languageOf(fields: Fields): Language {
  const asked = /^sprak-(.+)$/.exec(textOf(fields._steg))?.[1] ?? textOf(fields._sprak)
  return isLanguage(asked) ? asked : 'sv'
}

const faults: Partial<Record<ErrorCode, StopFault>> = {
  'measurement.code-wrong': 'codeWrong',
  'too-many-attempts': 'codeOften',
}

/** Where somebody who has a card stops taking part. The card is all that is asked for, and no cookie is read. */
export function stopRoutes(corner: FastifyInstance, { stop }: Pick<AnswerPagePorts, 'stop'>): void {
  const send = (
    reply: FastifyReply,
    language: Language,
    typed: string,
    fault: StopFault | null,
    status: number,
  ) => sendPage(reply, renderStopPage({ language, typed, fault }), { status })

  corner.get('/svara/avsluta', quiet, async (_request, reply) => send(reply, 'sv', '', null, 200))

  corner.post<{ Body: Fields | undefined }>('/svara/avsluta', quiet, async (request, reply) => {
    const fields = request.body ?? {}
    const [language, typed] = [languageOf(fields), textOf(fields._kod).trim().slice(0, 30)]
    if (textOf(fields._steg).startsWith('sprak-')) return send(reply, language, typed, null, 200)
    if (typed === '') return send(reply, language, typed, 'codeMissing', 422)
    try {
      await stop(typed)
      return sendPage(reply, renderStoppedPage({ language, isRepeat: false }))
    } catch (error) {
      const { code } = asDomainError(error)
      if (code === 'measurement.card-withdrawn' || code === 'measurement.study-ended')
        return sendPage(reply, renderStoppedPage({ language, isRepeat: true }))
      const fault = faults[code] ?? (statusOf[code] === 503 ? 'codeAway' : null)
      if (fault) return send(reply, language, typed, fault, statusOf[code])
      throw error
    }
  })
}
