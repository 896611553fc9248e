import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { changing, done } from '../kernel.ts'

export const exampleEndpoints = {
  resetExample: endpoint({
    method: 'POST',
    path: '/api/a/:association/example/reset',
    summary: 'Put the example association back as it began; any other association is not found',
    input: z.object(changing),
    output: done,
    access: { verb: 'association.use' },
    errors: ['not-found'],
  }),
}
