import type { FastifyInstance } from 'fastify'
import { bankEndpoints } from '#contract/consensus/bank.ts'
import { exampleEndpoints } from '#contract/consensus/example.ts'
import { protocolEndpoints } from '#contract/consensus/protocol.ts'
import { sensitivityEndpoints } from '#contract/consensus/sensitivity.ts'
import { traceEndpoints } from '#contract/trace.ts'
import { type ActorOf, mount } from '../mount.ts'
import { bankHandlers } from './bank.ts'
import { exampleHandlers } from './example.ts'
import { protocolHandlers } from './protocol.ts'
import { sensitivityHandlers } from './sensitivity.ts'
import { traceHandlers } from './trace.ts'

type Ports = Parameters<typeof bankHandlers>[0] &
  Parameters<typeof protocolHandlers>[0] &
  Parameters<typeof sensitivityHandlers>[0] &
  Parameters<typeof traceHandlers>[0] &
  Parameters<typeof exampleHandlers>[0]

/** The bank and what grows out of it: protocols, the red thread, the search, the example. */
export function bankArea(app: FastifyInstance, actorOf: ActorOf, ports: Ports): void {
  mount(app, actorOf, bankEndpoints, bankHandlers(ports))
  mount(app, actorOf, protocolEndpoints, protocolHandlers(ports))
  mount(app, actorOf, sensitivityEndpoints, sensitivityHandlers(ports))
  mount(app, actorOf, traceEndpoints, traceHandlers(ports))
  mount(app, actorOf, exampleEndpoints, exampleHandlers(ports))
}
