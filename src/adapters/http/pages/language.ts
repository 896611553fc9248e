import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isLanguage, type Language, languageCookie, languageFromCookie } from '#web/i18n/language.ts'

export const languageOf = (request: FastifyRequest): Language => languageFromCookie(request.headers.cookie)

const yearOfSeconds = 365 * 24 * 3600

export const keepLanguage = (reply: FastifyReply, language: Language): FastifyReply =>
  reply.setCookie(languageCookie, language, { path: '/', sameSite: 'lax', maxAge: yearOfSeconds })

/** A page of our own to come back to; anything else leads to `otherwise`. */
const wayBack = (text: string | undefined, otherwise: string): string =>
  text !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(text) ? text : otherwise

/** Sets the language and comes back to the page where it was chosen. */
export function languageRoute(app: FastifyInstance, path: string, otherwise: string): void {
  app.post<{ Body: { sprak?: string; till?: string } | undefined }>(
    path,
    { logLevel: 'silent' },
    async (request, reply) => {
      const { sprak, till } = request.body ?? {}
      if (isLanguage(sprak)) keepLanguage(reply, sprak)
      return reply.redirect(wayBack(till, otherwise), 303)
    },
  )
}
