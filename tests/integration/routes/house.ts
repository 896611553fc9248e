import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { schemaOver } from '#adapters/db/pool.ts'
import { makeServer } from '#adapters/http/server.ts'
import { makeProgramLink } from '#application/account/make-sign-in-link.ts'
import { type Composed, compose } from '../../../src/compose.ts'
import { accountPorts } from '../../../src/compose-account.ts'
import { baseOf } from '../../../src/compose-base.ts'
import { type Config, readConfig } from '../../../src/config.ts'
import { everyPage, everyPageForPhones } from '../../../src/serve.ts'
import { openTestDatabase, type TestDatabase } from '../../_util/database.ts'
import { Browser } from '../account/browser.ts'
import { makePorts, type Ports } from '../consensus/hall.ts'

export type Registered = Readonly<{ method: string; url: string }>

/** The whole program as it is composed, on a database of its own, with every route it registers. */
export type House = Readonly<{
  database: TestDatabase
  composed: Composed
  app: FastifyInstance
  routes: readonly Registered[]
  /** What the listener for phones in the room registers. */
  roomRoutes: readonly Registered[]
  /** Use cases as the test seeds with them: the house check does not look at the test server's fsync. */
  ports: Ports
  signInLink: (as: Parameters<ReturnType<typeof makeProgramLink>>[1]) => Promise<string>
  firstLink: () => Promise<string | null>
  browser: () => Browser
  close: () => Promise<void>
}>

const built = fileURLToPath(new URL('../../../dist', import.meta.url))

async function serverOf(config: Config, build: (app: FastifyInstance) => Promise<void>) {
  const routes: Registered[] = []
  const app = await makeServer({ localOnly: false, logLevel: 'silent' })
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push({ method: one, url })
  })
  await build(app)
  await app.listen({ host: config.host, port: 0 })
  return { app, routes }
}

export async function openHouse(): Promise<House> {
  const database = await openTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-routes-'))
  const config = readConfig({ SAMSYN_DATA: folder, PORT: '0', ROOM_PORT: '0' })
  const connected = {
    ...database,
    owner: schemaOver(database.ownerPool),
    listenUrl: database.appUrl,
    applicationRole: null,
    embedded: null,
  }
  const composed = await compose(config, connected, built)
  const main = await serverOf(config, (app) => everyPage(app, composed, built))
  const room = await serverOf(config, (app) => everyPageForPhones(app, composed))
  composed.roomServes(async () => makeServer({ localOnly: false, logLevel: 'silent' }))
  const account = await accountPorts(baseOf(database), config, {
    address: () => 'http://localhost:4810',
    warn: () => undefined,
  })
  return {
    database,
    composed,
    app: main.app,
    routes: main.routes,
    roomRoutes: room.routes,
    ports: makePorts(database, config.keysFolder, () => new Date()),
    signInLink: (as) => makeProgramLink(account)('http://localhost:4810', as),
    firstLink: composed.firstLink,
    browser: () => new Browser(main.app),
    async close() {
      composed.hub.close()
      await composed.room.end()
      await main.app.close()
      await room.app.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
