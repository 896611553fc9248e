import { z } from 'zod'
import { unitKinds } from '#domain/measurement/wave/unit-tree.ts'
import { endpoint } from '../endpoint.ts'
import { changing, inAssociation, unitId, written } from '../kernel.ts'

const year = z.number().int().min(1990).max(2200)

export const unit = z.object({
  id: unitId,
  kind: z.enum(unitKinds),
  name: z.string(),
  parent: unitId.nullable(),
  from: year,
  to: year.nullable(),
  successor: unitId.nullable(),
})
export type UnitOutput = z.infer<typeof unit>

export const unitEndpoints = {
  listUnits: endpoint({
    method: 'GET',
    path: '/api/a/:association/units',
    summary: 'The tree of units that answers are gathered for',
    input: z.object(inAssociation),
    output: z.object({ units: z.array(unit) }),
    access: { verb: 'measure.read' },
    errors: [],
  }),
  saveUnit: endpoint({
    method: 'POST',
    path: '/api/a/:association/units',
    summary: 'Add a unit, or change, end or replace one',
    input: z.object({
      ...changing,
      /** Without an id it is given one. */
      unit: unit.extend({ id: unitId.nullable(), name: written(200) }),
    }),
    output: z.object({ unit: unitId }),
    access: { verb: 'wave.run' },
    errors: ['not-found', 'measurement.unit-faulty'],
  }),
}
