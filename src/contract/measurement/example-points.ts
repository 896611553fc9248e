import { z } from 'zod'
import { criterionAnswers } from '#domain/measurement/point/document-check.ts'
import { populations } from '#domain/measurement/point/measure-point.ts'
import { measurePointId } from '../kernel.ts'
import { pointContent } from './point.ts'

const whole = z.number().int()

/** `seed/measure-points.json`: what the example measures, all of it made up. */
export const examplePointsFile = z.object({
  points: z.array(
    z.object({
      id: measurePointId,
      /** The number in the core protocol. */
      indicator: whole,
      state: z.enum(['draft', 'approved']),
      content: pointContent,
    }),
  ),
  rows: z.array(
    z.object({
      point: measurePointId,
      unit: z.string(),
      period: z.string(),
      numerator: whole,
      denominator: whole.nullable(),
      population: z.enum(populations),
      source: z.string(),
      note: z.string().nullable(),
    }),
  ),
  checks: z.array(
    z.object({
      point: measurePointId,
      id: z.uuid(),
      title: z.string(),
      dated: z.iso.date(),
      reviewedOn: z.iso.date(),
      answers: z.array(z.object({ id: z.string(), answer: z.enum(criterionAnswers) })),
    }),
  ),
})
export type ExamplePoints = z.infer<typeof examplePointsFile>
