import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Me } from '#contract/session.ts'
import { renderFront } from '#web/pages/front/front-page.tsx'
import { sendPage } from '../page.ts'
import { languageOf, languageRoute } from './language.ts'

export type FrontPorts = Readonly<{
  me: (request: FastifyRequest) => Promise<Me>
  hasExample: boolean
  /** Lets the browser in as a guest; refused where an account is needed. */
  enterExample: (request: FastifyRequest, reply: FastifyReply) => Promise<void>
}>

/** The first page and its doors. */
export function frontRoutes(app: FastifyInstance, ports: FrontPorts): void {
  app.get('/', { logLevel: 'silent' }, async (request, reply) => {
    const me = await ports.me(request)
    const [association] = me.associations
    return sendPage(
      reply,
      renderFront({
        language: languageOf(request),
        example: !ports.hasExample ? 'away' : me.guestAllowed ? 'guest' : 'account',
        hasAdministrator: me.hasAdministrator,
        isSignedIn: me.kind === 'account',
        association: me.kind === 'account' && association ? association : null,
      }),
    )
  })

  app.post('/exemplet', async (request, reply) => {
    await ports.enterExample(request, reply)
    return reply.redirect('/app', 303)
  })

  languageRoute(app, '/sprak', '/')
}

/** In the room there is one door: to the vote. */
export const roomFront = (app: FastifyInstance): void => {
  app.get('/', { logLevel: 'silent' }, async (_request, reply) => reply.redirect('/rosta', 303))
}
