import { z } from 'zod'
import type { AssociationId, UnitId, WaveId } from '#domain/kernel/id.ts'
import { groups } from '#domain/measurement/group.ts'
import { unitKinds } from '#domain/measurement/wave/unit-tree.ts'
import { instrumentId, item } from './instrument-content.ts'

const whole = z.number().int().min(0)
const id = <Id extends string>() => z.uuid().transform((text) => text as Id)
const day = z.iso.date()

const wave = z.object({
  id: id<WaveId>(),
  name: z.string(),
  period: z.object({ from: day, to: day }),
  closedOn: day,
  releasedOn: day,
  seed: whole,
  units: z.array(
    z.object({
      unit: id<UnitId>(),
      slips: whole,
      returned: whole,
      answers: whole,
      /** Where on the scale its answers lie on the whole. */
      level: z.number(),
    }),
  ),
  texts: z.array(z.string()),
})
export type ExampleWave = z.infer<typeof wave>

/** `seed/example-waves.json`: waves in which nobody has answered, for the example and for a neighbour of it. */
export const exampleWavesFile = z.object({
  instrument: z.object({
    id: instrumentId,
    title: z.string(),
    group: z.enum(groups),
    background: item,
    written: item,
  }),
  retention: z.object({ answerMonths: whole, decision: z.string() }),
  associations: z.array(
    z.object({
      /** Null: the example itself. */
      id: id<AssociationId>().nullable(),
      name: z.string(),
      units: z.array(
        z.object({
          id: id<UnitId>(),
          kind: z.enum(unitKinds),
          name: z.string(),
          parent: id<UnitId>().nullable(),
          from: whole,
        }),
      ),
      waves: z.array(wave),
    }),
  ),
})
export type ExampleWaves = z.infer<typeof exampleWavesFile>
export type ExampleHolder = ExampleWaves['associations'][number]
