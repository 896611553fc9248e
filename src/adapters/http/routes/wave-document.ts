import { makeWaveDocument } from '#application/measurement/make-wave-document.ts'
import type { waveDocumentEndpoints } from '#contract/measurement/wave-document.ts'
import type { Handlers } from '../mount.ts'
import { untilLeft } from '../until-left.ts'

export type WaveDocumentPorts = Parameters<typeof makeWaveDocument>[0]

export const waveDocumentHandlers = (ports: WaveDocumentPorts) =>
  ({
    makeWaveDocument: async (actor, input, { reply }) => {
      const { files, faults, undrawn } = await makeWaveDocument(ports)(actor, input, untilLeft(reply))
      return {
        files: files.map(({ name, mediaType, bytes }) => ({
          ...{ name, mediaType },
          base64: Buffer.from(bytes).toString('base64'),
        })),
        faults: [...faults],
        undrawn: [...undrawn],
      }
    },
  }) satisfies Handlers<typeof waveDocumentEndpoints>
