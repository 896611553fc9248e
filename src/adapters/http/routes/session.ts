import type { Caller } from '#application/account/caller.ts'
import { getMe, type MePorts } from '#application/account/get-me.ts'
import { setLanguage } from '#application/account/set-language.ts'
import { startAssociation } from '#application/account/start-association.ts'
import type { sessionEndpoints } from '#contract/session.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { grantableRoles } from '#domain/kernel/role.ts'
import { isLanguage, languageCookie } from '#web/i18n/language.ts'
import type { Exchange, Handlers } from '../mount.ts'
import { type CookieSettings, callerOf, setGuestRole } from '../sign-in-cookies.ts'

const year = 365 * 24 * 3600

const chosenLanguage = ({ request }: Exchange) => {
  const chosen = request.cookies[languageCookie]
  return isLanguage(chosen) ? chosen : null
}

/** Who asks, as the pages are drawn from it; after a change of cookies `caller` is whoever it is now. */
export const makeDescribe =
  (ports: MePorts, settings: CookieSettings) =>
  (exchange: Exchange, change: Partial<Pick<Caller, 'token' | 'guestRole'>> = {}) =>
    getMe(ports)({ ...callerOf(exchange.request, settings), ...change }, chosenLanguage(exchange))

export type Describe = ReturnType<typeof makeDescribe>

type Ports = MePorts & Parameters<typeof startAssociation>[0]

export function sessionHandlers(ports: Ports, settings: CookieSettings): Handlers<typeof sessionEndpoints> {
  const describe = makeDescribe(ports, settings)
  return {
    me: (_actor, _input, exchange) => describe(exchange),
    actAs: async (actor, { role }, exchange) => {
      if (!settings.letsGuestsIn || actor.kind === 'account') throw new DomainError('forbidden')
      const chosen = grantableRoles.find((known) => known === role)
      if (!chosen) throw new DomainError('invalid-input')
      setGuestRole(exchange, settings, chosen)
      return describe(exchange, { guestRole: chosen })
    },
    setLanguage: async (_actor, { language }, exchange) => {
      await setLanguage(ports)(callerOf(exchange.request, settings), language)
      exchange.reply.setCookie(languageCookie, language, { path: '/', sameSite: 'lax', maxAge: year })
      return getMe(ports)(callerOf(exchange.request, settings), language)
    },
    startAssociation: async (actor, input) => ({ association: await startAssociation(ports)(actor, input) }),
  }
}
