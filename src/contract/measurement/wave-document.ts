import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { inAssociation, waveId } from '../kernel.ts'
import { waveDocuments } from './wave-facts.ts'

const file = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() })

export const waveDocumentEndpoints = {
  makeWaveDocument: endpoint({
    method: 'GET',
    path: '/api/a/:association/waves/:wave/documents/:document/:format',
    summary: 'A paper about how a wave protects those who answer, from its real settings',
    input: z.object({
      ...inAssociation,
      wave: waveId,
      document: z.enum(waveDocuments),
      format: z.enum(['pdf', 'docx']),
    }),
    output: z.object({ files: z.array(file), undrawn: z.array(z.string()), faults: z.array(z.string()) }),
    access: { verb: 'measure.read' },
    errors: ['not-found', 'report-no-typesetter', 'report-not-rendered', 'report-faulty'],
  }),
} as const
