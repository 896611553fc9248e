import type { FastifyInstance } from 'fastify'
import { prepareInstallation } from '#application/account/prepare-installation.ts'
import type { Heard } from './adapters/db/announce.ts'
import { makeFindCode } from './adapters/db/conference-store.ts'
import type { Connected } from './adapters/db/connect.ts'
import { makeActorOf } from './adapters/http/actor.ts'
import type { Check } from './adapters/http/health.ts'
import { LiveHub, type Topic } from './adapters/http/live.ts'
import { mount } from './adapters/http/mount.ts'
import { makeRoomDoor } from './adapters/http/room.ts'
import { accountHandlers } from './adapters/http/routes/account.ts'
import { auditHandlers } from './adapters/http/routes/audit.ts'
import { installationHandlers } from './adapters/http/routes/installation.ts'
import { organisationRoute } from './adapters/http/routes/organisation.ts'
import { peopleHandlers } from './adapters/http/routes/people.ts'
import { sessionHandlers } from './adapters/http/routes/session.ts'
import { accountPorts } from './compose-account.ts'
import { baseOf } from './compose-base.ts'
import { type Config, isLocalOnly } from './config.ts'
import { accountEndpoints } from './contract/account.ts'
import { auditEndpoints } from './contract/audit.ts'
import { installationEndpoints } from './contract/installation.ts'
import { peopleEndpoints } from './contract/people.ts'
import { sessionEndpoints } from './contract/session.ts'
import type { ConferenceId } from './domain/kernel/id.ts'

/** A program's own log: standard error, one line each, never with what somebody wrote. */
const warn = (message: string): void => {
  process.stderr.write(`${message}\n`)
}

/** Puts adapters and use cases together; nothing else in the program constructs either. */
export async function compose(config: Config, database: Connected) {
  let address = config.address ?? `http://localhost:${config.port}`
  const surroundings = { address: () => address, warn }
  const base = baseOf(database)
  const account = await accountPorts(base, config, surroundings)
  const settings = { publicAddress: config.address, letsGuestsIn: config.example && isLocalOnly(config) }
  const actorOf = makeActorOf(account, settings)
  const findTopic = makeFindCode(database.db)
  const hub = new LiveHub((_topic: Topic) => Promise.reject(new Error('no conference yet')))
  let build: (() => Promise<FastifyInstance>) | null = null
  const door = makeRoomDoor({
    port: config.roomPort,
    build: () => build?.() ?? Promise.reject(new Error('the room was opened before the pages were made')),
  })
  const health: Check[] = []

  return {
    hub,
    health,
    findTopic,
    room: {
      door,
      provide: (make: () => Promise<FastifyInstance>) => {
        build = make
      },
    },
    addressIs: (printed: string) => {
      address = printed
    },
    firstLink: () => prepareInstallation(account)(),
    onHeard: ({ kind, id }: Heard) => {
      const conference = id as ConferenceId
      if (kind === 'turnout') hub.turnoutChanged(conference)
      else hub.changed(conference)
    },
    pages: async (_app: FastifyInstance) => undefined,
    messages: (app: FastifyInstance) => {
      mount(app, actorOf, sessionEndpoints, sessionHandlers(account, settings))
      mount(app, actorOf, accountEndpoints, accountHandlers(account, settings))
      mount(app, actorOf, peopleEndpoints, peopleHandlers(account))
      mount(app, actorOf, auditEndpoints, auditHandlers(account))
      mount(app, actorOf, installationEndpoints, installationHandlers(account))
      organisationRoute(app, account, settings)
    },
    close: async () => undefined,
  }
}

export type Composed = Awaited<ReturnType<typeof compose>>
