import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { deviceMark } from '#application/account/known-device.ts'
import { finishOrganisationSignIn } from '#application/account/organisation-sign-in.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { asDomainError } from '../errors.ts'
import {
  type CookieSettings,
  callerOf,
  organisationPath,
  originOf,
  setDevice,
  setSession,
  takeChallenge,
} from '../sign-in-cookies.ts'

type Ports = Parameters<typeof finishOrganisationSignIn>[0]

/** Where the organisation sends the browser back. */
export const organisationAnswers = `${organisationPath}/svar`

/**
 * Back from the organisation: a page, not a message, because the browser itself travels. A refusal leads to
 * the sign-in page with its code, which has the words.
 */
export function organisationRoute(app: FastifyInstance, ports: Ports, settings: CookieSettings): void {
  app.get(organisationAnswers, { logLevel: 'silent' }, async (request, reply) => {
    const challenge = z.uuid().safeParse(takeChallenge({ request, reply }))
    try {
      if (!challenge.success) throw new DomainError('account.link-spent')
      const { token, account } = await finishOrganisationSignIn(ports)(callerOf(request, settings), {
        challenge: challenge.data,
        answered: new URL(request.url, originOf(request, settings)).href,
      })
      setSession({ request, reply }, settings, token)
      setDevice({ request, reply }, settings, deviceMark(ports.sealing, account))
      return reply.redirect('/app', 303)
    } catch (error) {
      return reply.redirect(`/app/logga-in?fel=${asDomainError(error).code}`, 303)
    }
  })
}
