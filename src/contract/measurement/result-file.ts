import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { changing, measurePointId, waveId } from '../kernel.ts'

export const resultFormats = ['csv', 'xlsx', 'spss', 'ddi'] as const
export type ResultFormat = (typeof resultFormats)[number]

/** Released figures: of everything, of one wave, or of one measure point over all waves. */
const about = z.discriminatedUnion('is', [
  z.object({ is: z.literal('all') }),
  z.object({ is: z.literal('wave'), wave: waveId }),
  z.object({ is: z.literal('point'), point: measurePointId }),
])
export type FileAbout = z.infer<typeof about>

export const resultFileEndpoints = {
  orderResultFile: endpoint({
    method: 'POST',
    path: '/api/a/:association/results/files',
    summary:
      'Order a file of released figures: written in the audit log, and fetched by whoever ordered it within an hour',
    input: z.object({ ...changing, format: z.enum(resultFormats), about }),
    output: z.object({ file: z.uuid() }),
    access: { verb: 'measure.read' },
    errors: ['not-found'],
  }),
}
