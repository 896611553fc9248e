import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { changing, expectedVersion, inAssociation, studyId, written } from '../kernel.ts'

const whole = z.number().int()

export const study = z.object({
  study: studyId,
  expectedVersion: whole,
  name: z.string(),
  state: z.enum(['running', 'ended']),
  /** Known now: made, and not withdrawn. */
  cards: whole,
  /** Activated so far. */
  waves: whole,
  /** Whether the file is here that its cards are known by. */
  hasKey: z.boolean(),
})
export type StudyOutput = z.infer<typeof study>

export const studyEndpoints = {
  listStudies: endpoint({
    method: 'GET',
    path: '/api/a/:association/studies',
    summary: 'Studies: waves answered by the same people, who keep a card',
    input: z.object(inAssociation),
    output: z.object({ studies: z.array(study), can: z.object({ end: z.boolean() }) }),
    access: { verb: 'measure.read' },
    errors: [],
  }),
  beginStudy: endpoint({
    method: 'POST',
    path: '/api/a/:association/studies',
    summary: 'Begin a study; the key that its cards are known by is made with it',
    input: z.object({ ...changing, name: written(200) }),
    output: z.object({ study: studyId }),
    access: { verb: 'wave.run' },
    errors: [],
  }),
  endStudy: endpoint({
    method: 'POST',
    path: '/api/a/:association/studies/:study/end',
    summary: 'End a study: its cards are forgotten and its key is destroyed',
    input: z.object({ ...changing, study: studyId, expectedVersion }),
    output: z.object({ version: whole }),
    access: { verb: 'wave.open' },
    errors: ['not-found', 'stale-version', 'measurement.study-ended', 'measurement.study-waits'],
  }),
}
