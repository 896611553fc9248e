import type { FastifyInstance } from 'fastify'
import { accountEndpoints } from '#contract/account.ts'
import { auditEndpoints } from '#contract/audit.ts'
import { installationEndpoints } from '#contract/installation.ts'
import { peopleEndpoints } from '#contract/people.ts'
import { sessionEndpoints } from '#contract/session.ts'
import { type ActorOf, mount } from '../mount.ts'
import type { CookieSettings } from '../sign-in-cookies.ts'
import { accountHandlers } from './account.ts'
import { auditHandlers } from './audit.ts'
import { installationHandlers } from './installation.ts'
import { organisationRoute } from './organisation.ts'
import { peopleHandlers } from './people.ts'
import { sessionHandlers } from './session.ts'

type Ports = Parameters<typeof sessionHandlers>[0] &
  Parameters<typeof accountHandlers>[0] &
  Parameters<typeof peopleHandlers>[0] &
  Parameters<typeof auditHandlers>[0] &
  Parameters<typeof installationHandlers>[0] &
  Parameters<typeof organisationRoute>[1]

/** Sign-in, people, history and installation. */
export function accountArea(
  app: FastifyInstance,
  actorOf: ActorOf,
  ports: Ports,
  settings: CookieSettings,
): void {
  mount(app, actorOf, sessionEndpoints, sessionHandlers(ports, settings))
  mount(app, actorOf, accountEndpoints, accountHandlers(ports, settings))
  mount(app, actorOf, peopleEndpoints, peopleHandlers(ports))
  mount(app, actorOf, auditEndpoints, auditHandlers(ports))
  mount(app, actorOf, installationEndpoints, installationHandlers(ports))
  organisationRoute(app, ports, settings)
}
