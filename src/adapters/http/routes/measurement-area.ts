import type { FastifyInstance } from 'fastify'
import { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import { type ActorOf, mount } from '../mount.ts'
import { type InstrumentPorts, instrumentHandlers } from './instrument.ts'

/** Measuring, from the questionnaire on. */
export function measurementArea(app: FastifyInstance, actorOf: ActorOf, ports: InstrumentPorts): void {
  mount(app, actorOf, instrumentEndpoints, instrumentHandlers(ports))
}
