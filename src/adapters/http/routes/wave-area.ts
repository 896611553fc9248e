import type { FastifyInstance } from 'fastify'
import { unitEndpoints } from '#contract/measurement/unit.ts'
import { waveEndpoints } from '#contract/measurement/wave.ts'
import { type ActorOf, mount } from '../mount.ts'
import { unitHandlers, type WavePorts, waveHandlers } from './wave.ts'

/** Measuring, from the units to answers that have been opened. */
export function waveArea(app: FastifyInstance, actorOf: ActorOf, ports: WavePorts): void {
  mount(app, actorOf, unitEndpoints, unitHandlers(ports))
  mount(app, actorOf, waveEndpoints, waveHandlers(ports))
}
