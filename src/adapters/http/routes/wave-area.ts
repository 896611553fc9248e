import type { FastifyInstance } from 'fastify'
import { studyEndpoints } from '#contract/measurement/study.ts'
import { unitEndpoints } from '#contract/measurement/unit.ts'
import { waveEndpoints } from '#contract/measurement/wave.ts'
import { waveContactEndpoints } from '#contract/measurement/wave-contact.ts'
import { waveDocumentEndpoints } from '#contract/measurement/wave-document.ts'
import { wavePaperEndpoints } from '#contract/measurement/wave-paper.ts'
import { type ActorOf, mount } from '../mount.ts'
import { type StudyPorts, studyHandlers } from './study.ts'
import { unitHandlers, type WavePorts, waveHandlers } from './wave.ts'
import { type WaveContactPorts, waveContactHandlers } from './wave-contact.ts'
import { type WaveDocumentPorts, waveDocumentHandlers } from './wave-document.ts'
import { type WavePaperPorts, wavePaperHandlers } from './wave-paper.ts'

/** Measuring, from the units to answers that have been opened. */
export function waveArea(
  app: FastifyInstance,
  actorOf: ActorOf,
  ports: WavePorts & WaveContactPorts & WaveDocumentPorts & WavePaperPorts & StudyPorts,
): void {
  mount(app, actorOf, unitEndpoints, unitHandlers(ports))
  mount(app, actorOf, studyEndpoints, studyHandlers(ports))
  mount(app, actorOf, waveEndpoints, waveHandlers(ports))
  mount(app, actorOf, waveContactEndpoints, waveContactHandlers(ports))
  mount(app, actorOf, waveDocumentEndpoints, waveDocumentHandlers(ports))
  mount(app, actorOf, wavePaperEndpoints, wavePaperHandlers(ports))
}
