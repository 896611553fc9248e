import { getMe, type MePorts } from '#application/account/get-me.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { FrontPorts } from './adapters/http/pages/front.ts'
import { languageOf } from './adapters/http/pages/language.ts'
import { type CookieSettings, callerOf, setGuestRole } from './adapters/http/sign-in-cookies.ts'

/** A guest meets the example as the one who leads a conference: that is what there is to try. */
const firstRole = 'facilitator'

/** What the first page asks for. */
export const frontPorts = (ports: MePorts, settings: CookieSettings, hasExample: boolean): FrontPorts => ({
  me: (request) => getMe(ports)(callerOf(request, settings), languageOf(request)),
  hasExample,
  enterExample: async (request, reply) => {
    if (!settings.letsGuestsIn) throw new DomainError('forbidden')
    setGuestRole({ request, reply }, settings, firstRole)
  },
})
