import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { healthRoute } from './adapters/http/health.ts'
import { openApi } from './adapters/http/openapi.ts'
import { heldByStart, waitingLines } from './adapters/http/room.ts'
import { liveRoutes } from './adapters/http/routes/live.ts'
import { makeServer } from './adapters/http/server.ts'
import { staffApp } from './adapters/http/staff.ts'
import type { Composed } from './compose.ts'
import { type Config, isLocalOnly } from './config.ts'
import { endpoints } from './contract/index.ts'
import { version } from './version.ts'

export type Server = Readonly<{ address: string; close: () => Promise<void> }>

/** What voters, the wall and the public reach: on the main listener and, alone, on the room's. */
async function openPages(app: FastifyInstance, composed: Composed): Promise<void> {
  liveRoutes(app, composed.hub, composed.findTopic)
  await composed.pages(app)
}

async function staffPages(app: FastifyInstance, composed: Composed, folder: string | null): Promise<void> {
  healthRoute(app, composed.health)
  app.get('/api/openapi.json', async () => openApi(endpoints, version))
  composed.front(app)
  composed.messages(app)
  if (folder) await staffApp(app, folder)
}

/** Everything that the main listener answers to. */
export async function everyPage(app: FastifyInstance, composed: Composed, builtFolder: string | null) {
  await openPages(app, composed)
  await staffPages(app, composed, builtFolder && join(builtFolder, 'web'))
}

/** Everything that the listener for phones in the room answers to. */
export async function everyPageForPhones(app: FastifyInstance, composed: Composed) {
  await openPages(app, composed)
  composed.roomFront(app)
}

export async function serve(config: Config, composed: Composed, builtFolder: string | null): Promise<Server> {
  const { proxies, address: publicAddress } = config
  const app = await makeServer({ localOnly: isLocalOnly(config), logLevel: 'warn', proxies, publicAddress })
  await everyPage(app, composed, builtFolder)
  composed.roomServes(async () => {
    const room = await makeServer({ localOnly: false, logLevel: 'warn' })
    await everyPageForPhones(room, composed)
    return room
  })
  await app.listen({ host: config.host, port: config.port, backlog: waitingLines })
  const listening = app.server.address()
  const port = typeof listening === 'object' && listening ? listening.port : config.port
  const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host
  const address = config.address ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  composed.addressIs(address)
  // An installation with an address of its own is reached there.
  if (config.room && isLocalOnly(config)) await composed.room.open(heldByStart)
  return {
    address,
    close: async () => {
      await composed.room.end()
      await app.close()
    },
  }
}
