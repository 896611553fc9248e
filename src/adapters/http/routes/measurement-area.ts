import type { FastifyInstance } from 'fastify'
import { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import { xlsformEndpoints } from '#contract/measurement/xlsform.ts'
import { type ActorOf, mount } from '../mount.ts'
import { type InstrumentPorts, instrumentHandlers } from './instrument.ts'
import { type XlsformPorts, xlsformHandlers } from './xlsform.ts'

/** Measuring, from the questionnaire on. */
export function measurementArea(
  app: FastifyInstance,
  actorOf: ActorOf,
  ports: InstrumentPorts & XlsformPorts,
): void {
  mount(app, actorOf, instrumentEndpoints, instrumentHandlers(ports))
  mount(app, actorOf, xlsformEndpoints, xlsformHandlers(ports))
}
